package org.evenhand.equity.release;

import java.util.Optional;
import java.util.Set;

/** What may leave of a table, after what has left before. Computes only: reads and writes nothing. */
final class Releasable {

    private final Tier tier;
    private final LedgerState state;

    private Releasable(Tier tier, LedgerState state) {
        this.tier = tier;
        this.state = state;
    }

    /** @throws NotReleasable with the reason */
    static AuditedTable of(ReleaseOrder order, LedgerState state) {
        return order.tier() == Tier.EXACT
                ? AuditedTable.onItsWay(order.table(), Tier.EXACT, Set.of())
                : new Releasable(order.tier(), state).guarded(order.table());
    }

    private AuditedTable guarded(FixedTable table) {
        Population population = table.population();
        if (population.size() < tier.smallestGroup()) {
            throw NotReleasable.because("tooFewPeople", tier.smallestGroup());
        }
        DifferencingRule.against(population.fingerprint(), state.earlier(), state.membership())
                .ifPresent(refused -> {
                    throw refused;
                });
        return table.fallback().map(coarser -> mostTelling(table, coarser)).orElseGet(() -> suppressed(table));
    }

    /** As it is, rolled up where only that compares groups, and as it is again where it tells at least of one. */
    private AuditedTable mostTelling(FixedTable table, FixedTable coarser) {
        Optional<AuditedTable> asItIs = tried(table);
        if (asItIs.filter(AuditedTable::comparesGroups).isPresent()) {
            return asItIs.get();
        }
        Optional<AuditedTable> rolledUp = tried(coarser).filter(AuditedTable::comparesGroups);
        return rolledUp.or(() -> asItIs.filter(AuditedTable::tellsOutcomes)).orElseGet(() -> rolledUp(coarser));
    }

    private Optional<AuditedTable> tried(FixedTable table) {
        try {
            return Optional.of(suppressed(table));
        } catch (NotReleasable e) {
            return Optional.empty();
        }
    }

    private AuditedTable rolledUp(FixedTable coarser) {
        AuditedTable audited = suppressed(coarser);
        if (!audited.tellsOfGroups()) {
            throw NotReleasable.because("nothingLeft");
        }
        return audited;
    }

    private AuditedTable suppressed(FixedTable table) {
        AuditedTable audited = Suppression.of(table, tier, state.earlier(), state.membership());
        if (table.mustCompare() && !audited.comparesWithin()) {
            throw NotReleasable.because("nothingLeft");
        }
        return audited;
    }
}
