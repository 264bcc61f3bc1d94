package org.evenhand.cycles;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/** What a cycle leaves in its ledger: ids, dates and counts. */
@Component
class CycleLedger {

    private final Ledger ledger;

    CycleLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    void planned(ReviewCycle cycle, OpenTask task, Actor by) {
        append(cycle.id(), by, "CYCLE_PLANNED", datesOf(cycle), versionOf(task));
    }

    void changed(ReviewCycle cycle, Actor by) {
        append(cycle.id(), by, "CYCLE_PLAN_CHANGED", datesOf(cycle), Map.of());
    }

    void launched(ReviewCycle cycle, int people, OpenTask task, Actor by) {
        append(cycle.id(), by, "CYCLE_LAUNCHED", Map.of("people", people), versionOf(task));
    }

    void batchOpened(String cycleId, int opened, int notOpened, Launch before, Actor by) {
        var facts = Map.<String, Object>of(
                "opened", opened, "notOpened", notOpened, "first", before.handled() + 1, "people", before.people());
        append(cycleId, by, "REVIEWS_OPENED", facts, Map.of());
    }

    void openedLater(String cycleId, String caseId, Actor by) {
        append(cycleId, by, "REVIEW_OPENED_LATER", Map.of("case", caseId), Map.of());
    }

    void closed(String cycleId, long openReviews, OpenTask task, Actor by) {
        append(cycleId, by, "CYCLE_CLOSED", Map.of("openReviews", openReviews), versionOf(task));
    }

    private void append(
            String cycleId, Actor by, String kind, Map<String, Object> facts, Map<String, String> versions) {
        ledger.append(cycleId, new Entry(by.personId(), by.onBehalfOf(), kind, facts, List.of(), versions));
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
