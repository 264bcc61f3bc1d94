package org.evenhand.committees.pool;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * What speaks against somebody in one case, whatever Library HR has changed before; empty when nothing does. Whoever is
     * not in the pool at all is not available.
     */
    public Optional<PoolRule> against(String person, String caseId, boolean approved) {
        CaseToFill one = cases.stream()
                .filter(each -> each.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
        CaseToFill unchanged = new CaseToFill(
                caseId, one.rankSought(), one.keptAway(), Set.of(), approved ? Set.of(person) : Set.of(), Set.of());
        return pool.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .map(member -> new Eligibility(this).against(member, unchanged))
                .orElse(Optional.of(PoolRule.NOT_AVAILABLE));
    }
}
