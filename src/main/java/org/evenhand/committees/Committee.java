package org.evenhand.committees;

import java.util.Objects;
import org.evenhand.committees.ballot.TallyRules;
import org.jspecify.annotations.Nullable;

/**
 * The committee of one case.
 *
 * @param chairId person id of a member; null until it is formed
 * @param convenerId person id of who formed it in Library HR, and settles what stops it; null until then
 * @param rules it was formed under; null until then
 * @param votingRound the sealed vote that is open, or was revealed last; 1 is the first
 * @param firstRound the vote with which it began, or began again after the file had changed
 * @param outcome null until the votes are counted
 */
public record Committee(
        String caseId,
        String roundId,
        int year,
        String subjectId,
        String rankSought,
        String criteriaSetId,
        CommitteeState state,
        @Nullable String chairId,
        @Nullable String convenerId,
        @Nullable CommitteeRules rules,
        int votingRound,
        int firstRound,
        @Nullable CommitteeOutcome outcome) {

    /** The process it works by. */
    public static final String PROCESS = "committeeReview";

    public boolean is(CommitteeState other) {
        return state == other;
    }

    /** Whether its members may still do something. */
    public boolean isAtWork() {
        return state == CommitteeState.FORMED || state == CommitteeState.REVEALED;
    }

    /** @throws NullPointerException before it is formed */
    public CommitteeRules formedRules() {
        return Objects.requireNonNull(rules);
    }

    /** @throws NullPointerException before it is formed */
    public TallyRules tallyRules() {
        return formedRules().counting();
    }
}
