package org.evenhand.cycles;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.springframework.stereotype.Component;

/** What a cycle leaves on record: ids, dates and counts in its ledger, HR's own words as documents. */
@Component
class CycleLedger {

    private final Ledger ledger;
    private final Documents documents;

    CycleLedger(Ledger ledger, Documents documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    void planned(ReviewCycle cycle, OpenTask task, Actor by) {
        append(cycle.id(), by, "CYCLE_PLANNED", datesOf(cycle), List.of(), versionOf(task));
    }

    void changed(ReviewCycle cycle, Actor by) {
        append(cycle.id(), by, "CYCLE_PLAN_CHANGED", datesOf(cycle), List.of(), Map.of());
    }

    void launched(ReviewCycle cycle, int people, String note, OpenTask task, Actor by) {
        var words = words(cycle.id(), "LAUNCH_NOTE", note, by);
        append(cycle.id(), by, "CYCLE_LAUNCHED", Map.of("people", people), words, versionOf(task));
    }

    void batchOpened(Launch before, int last, int opened, int notOpened, Actor by) {
        var facts = Map.<String, Object>of(
                "first", before.handled() + 1, "last", last, "opened", opened, "notOpened", notOpened);
        append(before.cycleId(), by, "REVIEWS_OPENED", facts, List.of(), Map.of());
    }

    void openedLater(String cycleId, String caseId, Actor by) {
        append(cycleId, by, "REVIEW_OPENED_LATER", Map.of("case", caseId), List.of(), Map.of());
    }

    void closed(String cycleId, long openReviews, String lessons, OpenTask task, Actor by) {
        var words = words(cycleId, "CYCLE_LESSONS", lessons, by);
        append(cycleId, by, "CYCLE_CLOSED", Map.of("openReviews", openReviews), words, versionOf(task));
    }

    private List<String> words(String cycleId, String kind, String text, Actor by) {
        if (text.isBlank()) {
            return List.of();
        }
        var written = new NewRevision(cycleId, kind, Map.of("text", text), by.personId(), by.onBehalfOf());
        return List.of(documents.add(written).fingerprint());
    }

    private void append(
            String cycleId,
            Actor by,
            String kind,
            Map<String, Object> facts,
            List<String> fingerprints,
            Map<String, String> versions) {
        ledger.append(cycleId, new Entry(by.personId(), by.onBehalfOf(), kind, facts, fingerprints, versions));
    }

    private static Map<String, Object> datesOf(ReviewCycle cycle) {
        return Map.of(
                "criteriaSet", cycle.criteriaSetId(),
                "periodStart", cycle.periodStart().toString(),
                "periodEnd", cycle.periodEnd().toString(),
                "selfReviewDue", cycle.selfReviewDue().toString(),
                "conversationBy", cycle.conversationBy().toString(),
                "ratingsDue", cycle.ratingsDue().toString());
    }

    private static Map<String, String> versionOf(OpenTask task) {
        return Map.of(task.processKey(), String.valueOf(task.definitionVersion()));
    }
}
