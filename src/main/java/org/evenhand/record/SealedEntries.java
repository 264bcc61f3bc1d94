package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the ledger in the order of the tree. */
@Component
class SealedEntries {

    private final JdbcClient jdbc;

    SealedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A leaf of the tree with the entry it stands for.
     *
     * @param hash as it was sealed
     * @param before hash of the entry before it in its case, as that was sealed; null for the first
     * @param entry as it is now; null when it is gone
     */
    record Row(
            long position,
            String caseId,
            long seq,
            String hash,
            @Nullable String before,
            @Nullable LedgerEntry entry) {}

    /** From one position to another, exclusive. */
    List<Row> between(long from, long to) {
        return jdbc.sql("select s.position, s.case_id as sealed_case, s.seq as sealed_seq, s.hash as sealed_hash,"
                        + " p.hash as hash_before, " + Ledger.FIELDS_OF_E + " from sealed_entry s"
                        + " left join sealed_entry p on p.case_id = s.case_id and p.seq = s.seq - 1"
                        + " left join ledger_entry e on e.case_id = s.case_id and e.seq = s.seq"
                        + " where s.position >= ? and s.position < ? order by s.position")
                .params(from, to)
                .query(SealedEntries::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getString("sealed_case"),
                row.getLong("sealed_seq"),
                row.getString("sealed_hash"),
                row.getString("hash_before"),
                row.getString("kind") == null ? null : Ledger.read(row, number));
    }
}
