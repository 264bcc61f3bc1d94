package org.evenhand.committees;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LookedAt;
import org.jspecify.annotations.Nullable;

/**
 * A committee as one person sees it.
 *
 * @param seats members and alternates, those who have left as well; in the order of their seats
 * @param cast person ids of members whose vote of the present round is in; nothing more is known of it
 * @param revealed what was revealed, the first round first; empty before
 * @param notes of talks and of a tie, the oldest first
 * @param report what the chair wrote; empty before
 * @param reportIsEarlier whether it was written before the committee began to look again
 * @param minority minority reports, by person id
 * @param own the step that waits for the person; null when none does
 * @param file address of what the members read; null where no capability offers it, or the person may not read it
 * @param away person ids of those in a seat who are away now; Library HR alone sees it
 * @param isHr whether the person may let members go
 */
public record CommitteePage(
        Committee committee,
        CriteriaSet criteria,
        List<Seat> seats,
        Set<String> cast,
        List<Map<String, Object>> revealed,
        List<DocumentRevision> notes,
        Map<String, Object> report,
        boolean reportIsEarlier,
        Map<String, String> minority,
        @Nullable OpenTask own,
        @Nullable String file,
        boolean isHr,
        Set<String> away,
        String viewer)
        implements LookedAt {

    @Override
    public String caseId() {
        return committee.caseId();
    }

    @Override
    public boolean isFromOutside() {
        return isHr
                && seats.stream()
                        .noneMatch(seat -> seat.isTaken() && seat.personId().equals(viewer));
    }

    /** Person ids of everybody the page names. */
    public List<String> people() {
        return Stream.concat(seats.stream().map(Seat::personId), Stream.of(committee.subjectId()))
                .distinct()
                .toList();
    }

    /** Whether the person can let that member go: HR anybody, a member themselves. */
    public boolean mayLetGo(Seat seat) {
        return committee.isAtWork()
                && seat.isTaken()
                && (isHr || seat.personId().equals(viewer));
    }

    /** Whether sealed votes are being cast, so that it is of interest whose is in. */
    public boolean isVoting() {
        return committee.isAtWork() && (revealed.isEmpty() || !cast.isEmpty());
    }

    /** Whether a reveal is from before the committee began to look again. */
    public boolean isEarlier(Map<String, Object> one) {
        return Voting.isBefore(committee, one);
    }

    /** The votes of one reveal, by person id. */
    public Map<String, Map<String, Object>> votes(Map<String, Object> one) {
        return Voting.votes(one);
    }

    /** What is written in one of the notes. */
    public String said(DocumentRevision note) {
        return CommitteeDocument.said(note);
    }

    /** Rows of a list in a document. */
    public List<Map<String, Object>> rows(Map<String, Object> content, String list) {
        return Voting.rows(content, list);
    }

    /** A criterion by its name. */
    public String criterion(@Nullable Object key) {
        return criteria.criterion(String.valueOf(key))
                .map(found -> found.name())
                .orElse("");
    }
}
