package org.evenhand.calibration;

import java.util.List;
import java.util.Map;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LookedAt;
import org.jspecify.annotations.Nullable;

/**
 * A session as one person sees it.
 *
 * @param isHr whether the person looks as Library HR alone, who sees no rating
 * @param mayEnd whether the person is in Library HR, and can close views and call off
 * @param members person ids
 * @param missing person ids of members whose view is not in
 * @param own the step that waits for the person; null when none does
 * @param lines the reviews the person may see
 * @param hidden how many the person may not see
 * @param views by case id; nothing while they are sealed
 * @param record what the chair wrote down; empty before
 * @param remarks documents with a reason, the oldest first
 */
public record SessionPage(
        CalibrationSession session,
        CriteriaSet criteria,
        boolean isHr,
        boolean mayEnd,
        List<String> members,
        List<String> missing,
        @Nullable OpenTask own,
        List<SessionCase> lines,
        int hidden,
        Map<String, CaseRating> ratings,
        Map<String, List<SessionViews.View>> views,
        boolean isSealed,
        Map<String, Object> record,
        TopLevel top,
        List<DocumentRevision> remarks)
        implements LookedAt {

    @Override
    public String caseId() {
        return session.id();
    }

    @Override
    public boolean isFromOutside() {
        return isHr;
    }

    /** Whether Library HR can still do something with it. */
    public boolean isOpen() {
        return session.is(CalibrationSession.State.OPEN);
    }

    /** What the record says of a review; null when nothing changed, or nothing is written down. */
    public @Nullable Map<?, ?> change(SessionCase one) {
        return SessionRecord.changes(record).get(one.caseId());
    }

    public boolean isHeld() {
        return !record.isEmpty();
    }

    /** How many ratings the record changes. */
    public int changes() {
        return SessionRecord.changes(record).size();
    }

    /** How many of them because of the cap. */
    public long becauseOfCap() {
        return SessionRecord.changes(record).values().stream()
                .filter(change -> Boolean.TRUE.equals(change.get("becauseOfCap")))
                .count();
    }

    /** A level in the words of the scale. */
    public String label(@Nullable Object level) {
        return criteria.scale().stream()
                .filter(point -> Integer.toString(point.value()).equals(String.valueOf(level)))
                .map(point -> point.label())
                .findFirst()
                .orElse(String.valueOf(level));
    }

    /** A criterion by its name. */
    public String criterion(@Nullable Object key) {
        return criteria.criterion(String.valueOf(key))
                .map(found -> found.name())
                .orElse(String.valueOf(key));
    }

    /** Person ids of everybody the page names. */
    public List<String> people() {
        return java.util.stream.Stream.concat(
                        members.stream(),
                        java.util.stream.Stream.of(
                                session.chairId(), session.criteriaMonitorId(), session.convenedBy()))
                .distinct()
                .toList();
    }
}
