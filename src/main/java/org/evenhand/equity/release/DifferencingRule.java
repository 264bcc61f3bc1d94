package org.evenhand.equity.release;

import java.util.List;
import java.util.Optional;

/**
 * Two released populations are the same, or differ by at least k people: otherwise the difference of two tables would be a
 * table about the few who are in one of them only. Source: equity.md, privacy 4.
 */
final class DifferencingRule {

    private DifferencingRule() {}

    /** The first earlier release that forbids one about this population; populations without a common member never do. */
    static Optional<NotReleasable> against(String population, List<AuditedTable> earlier, Membership membership) {
        return earlier.stream()
                .filter(table -> !table.population().equals(population))
                .filter(table -> membership.overlap(table.population(), population))
                .filter(table -> membership.difference(table.population(), population) < Tier.K)
                .findFirst()
                .map(table -> NotReleasable.because("differencing", table.release(), Tier.K));
    }
}
