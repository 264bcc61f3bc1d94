package org.evenhand.committees.pool;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A committee as the solver proposes it.
 *
 * @param chairId the member who would hold the chair; null where nobody is seated
 * @param members in the order of their ids
 * @param alternates in the order in which they would be seated
 * @param eligible how many of the pool could sit here
 * @param keptOut how many could not, by the first rule that says so
 * @param missing seats that nobody is left for
 */
public record ProposedCommittee(
        String caseId,
        @Nullable String chairId,
        List<Choice> members,
        List<Choice> alternates,
        int eligible,
        Map<PoolRule, Integer> keptOut,
        int missing) {

    /** Whether the committee could begin. */
    public boolean reaches(int quorum) {
        return members.size() >= quorum;
    }
}
