package org.evenhand.equity.release;

import java.util.List;
import java.util.Map;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/** Each release in the ledger of the record too, whose chain shows when a release was changed or taken out. */
@Component
class ReleaseTrail {

    /** The chain of all releases. */
    static final String CHAIN = "table-releases";

    private final Ledger ledger;

    ReleaseTrail(Ledger ledger) {
        this.ledger = ledger;
    }

    void released(ReleaseEntry entry) {
        ledger.append(
                CHAIN,
                new Entry(
                        entry.by(),
                        null,
                        "TABLE_RELEASED",
                        Map.of(
                                "release", entry.number(),
                                "table", entry.tableId(),
                                "tier", entry.tier().name(),
                                "population", entry.population(),
                                "content", entry.content(),
                                "second", entry.second() == null ? "" : entry.second()),
                        List.of(),
                        Map.of()));
    }
}
