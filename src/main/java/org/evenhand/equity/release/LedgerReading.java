package org.evenhand.equity.release;

import java.util.List;
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

    /** The number of the last release is read first, so that it is never newer than the rest. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public LedgerState state(ReleaseOrder order) {
        long last = ledger.lastNumber();
        boolean audited = order.tier() != Tier.EXACT;
        Membership membership = audited ? populations.all() : new Membership();
        Population population = order.table().population();
        membership.add(population.fingerprint(), population.members());
        return new LedgerState(
                last,
                ledger.table(order.table().id(), order.tier()),
                audited ? ledger.audited() : List.of(),
                membership);
    }
}
