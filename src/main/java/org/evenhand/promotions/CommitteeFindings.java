package org.evenhand.promotions;

import java.util.List;
import org.evenhand.committees.CommitteeOutcome;

/**
 * What a committee came to, as the candidate, the director and Library HR read it: counts and reasons, and no member's vote.
 *
 * @param count of the last vote on the whole
 * @param viewInFavor empty unless there is no recommendation
 * @param viewAgainst the same
 * @param minority minority reports, without their authors
 */
public record CommitteeFindings(
        CommitteeOutcome outcome,
        Count count,
        String summary,
        String viewInFavor,
        String viewAgainst,
        List<OnCriterion> criteria,
        List<String> minority) {

    public CommitteeFindings {
        criteria = List.copyOf(criteria);
        minority = List.copyOf(minority);
    }

    /** How many voted how. */
    public record Count(int inFavor, int against, int abstained) {}

    /** The reason of the report on one criterion, with the count of the last vote on it. */
    public record OnCriterion(String name, String reason, Count count) {}

    /** Message key of the outcome in a sentence. */
    public String outcomeKey() {
        return "committees.outcome." + outcome;
    }
}
