package org.evenhand.committees.pool;

import java.util.Comparator;
import java.util.List;

/**
 * All cases of a round that are filled together. The same round gives the same committees.
 *
 * @param year in which they would serve
 * @param seed settles who comes first among equals; kept with the answer
 */
public record Round(int year, List<CaseToFill> cases, List<PoolMember> pool, PoolRules rules, long seed) {

    /** In whatever order cases and pool come, they are looked at in the order of their ids. */
    public Round {
        cases = cases.stream().sorted(Comparator.comparing(CaseToFill::caseId)).toList();
        pool = pool.stream().sorted(Comparator.comparing(PoolMember::id)).toList();
    }
}
