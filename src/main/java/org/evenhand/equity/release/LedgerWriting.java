package org.evenhand.equity.release;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evenhand.shared.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a release down, if nothing was released since it was audited. Whoever writes has the turn, for as long as the writing
 * takes; in a transaction of its own, so that the ledger has the release before anybody has the number.
 */
@Component
class LedgerWriting {

    private final ReleaseLedger ledger;
    private final ReleasedPopulations populations;
    private final ReleaseTrail trail;
    private final Clock clock;

    LedgerWriting(ReleaseLedger ledger, ReleasedPopulations populations, ReleaseTrail trail, Clock clock) {
        this.ledger = ledger;
        this.populations = populations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param last number of the last release that the table was audited with
     * @return empty if there is a later one: the table is to be audited again
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<ReleasedTable> write(ReleaseOrder order, AuditedTable table, long last) {
        ledger.turn();
        boolean exact = order.tier() == Tier.EXACT;
        if (!exact && ledger.lastNumber() != last) {
            return Optional.empty();
        }
        String content = ReleaseContent.of(table).json();
        if (!exact) {
            populations.keep(order.table().population());
        }
        ReleaseEntry entry = entry(order, content);
        ledger.add(entry, exact ? Optional.empty() : Optional.of(content));
        trail.released(entry);
        return Optional.of(released(entry, table));
    }

    private static ReleasedTable released(ReleaseEntry entry, AuditedTable table) {
        Map<CellName, ReleasedNumber> numbers = new LinkedHashMap<>();
        table.numbers().forEach((name, number) -> numbers.put(name, number.released()));
        return new ReleasedTable(entry, table.dimensions(), numbers);
    }

    private ReleaseEntry entry(ReleaseOrder order, String content) {
        FixedTable table = order.table();
        return new ReleaseEntry(
                ledger.nextNumber(),
                table.id(),
                table.title(),
                order.tier(),
                table.population().fingerprint(),
                table.population().size(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                order.by(),
                order.second(),
                Sha256.of(content));
    }
}
