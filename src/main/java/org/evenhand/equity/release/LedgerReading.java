package org.evenhand.equity.release;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an order has to be audited with. Keeps nobody waiting: what is released meanwhile shows when it is written. */
@Component
class LedgerReading {

    private final ReleaseLedger ledger;
    private final ReleasedPopulations populations;

    LedgerReading(ReleaseLedger ledger, ReleasedPopulations populations) {
        this.ledger = ledger;
        this.populations = populations;
    }

    /**
     * The number of the last release is read first, so that it is never newer than the rest, and populations after the
     * releases that speak of them, so that none is missing.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public LedgerState state(ReleaseOrder order) {
        long last = ledger.lastNumber();
        boolean audited = order.tier() != Tier.EXACT;
        Optional<ReleasedTable> before = ledger.table(order.table().id(), order.tier());
        List<AuditedTable> releases = audited ? ledger.audited() : List.of();
        Membership membership = audited ? populations.all() : new Membership();
        Population population = order.table().population();
        membership.add(population.fingerprint(), population.members());
        return new LedgerState(last, before, releases, membership);
    }
}
