package org.evenhand.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the entries of several cases bit by bit, for whoever writes many of them out. */
@Repository
public class LedgerPages {

    private static final String PAGE = "select " + Ledger.FIELDS_OF_E
            + " from ledger_entry e where e.case_id in (:cases) and e.case_id >= :case"
            + " and (e.case_id > :case or e.seq > :seq) and e.recorded_at < :before order by e.case_id, e.seq"
            + " fetch first :most rows only";

    private final JdbcClient jdbc;

    LedgerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Entries of these cases, case by case and each in its order; one query.
     *
     * @param after the last entry of the page before; its case may be empty for the first
     * @param before whatever was recorded then or later is left out
     */
    public List<LedgerEntry> page(Collection<String> caseIds, EntryKey after, Instant before, int most) {
        return jdbc.sql(PAGE)
                .param("cases", caseIds)
                .param("case", after.caseId())
                .param("seq", after.seq())
                .param("before", Timestamps.utc(before))
                .param("most", most)
                .query(Ledger::read)
                .list();
    }
}
