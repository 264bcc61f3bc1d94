package org.evenhand.record.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is in the ledger and not in the tree, case by case. A transaction that appends holds the end of the chain until it
 * commits, so that the entries of one case that can be seen are always its first ones: whatever commits late comes with a
 * later seal, and nothing is ever jumped over. See decision 110.
 */
@Component
class UnsealedChains {

    private static final String BEGINNING = "0".repeat(64);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StoredEntries entries;

    UnsealedChains(JdbcClient jdbc, JdbcTemplate batches, StoredEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.batches = batches;
    }

    /** An entry that is to be sealed, beside where its chain stands now and how far it was sealed. */
    record Row(
            String caseId,
            long headSeq,
            String headHash,
            long sealedSeq,
            String sealedHash,
            long seq,
            String hash,
            String previousHash,
            boolean intact) {}

    /** Cases behind one whose chain is not where it was sealed, in their order. */
    List<String> behind(String caseId, int most) {
        return jdbc.sql("select h.case_id from ledger_head h left join sealed_case s on s.case_id = h.case_id"
                        + " left join seal_obstacle o on o.case_id = h.case_id"
                        + " where h.case_id > ? and o.case_id is null"
                        + " and (s.case_id is null or s.seq <> h.seq or s.hash <> h.hash)"
                        + " order by h.case_id fetch first " + most + " rows only")
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** What these cases have to be sealed, in order; one with nothing new has a row without an entry. One moment, one query. */
    List<Row> of(List<String> caseIds) {
        return jdbc.sql(
                        "select h.case_id as chain_id, h.seq as head_seq, h.hash as head_hash, coalesce(s.seq, 0) as sealed_seq,"
                                + " s.hash as sealed_hash, coalesce(e.seq, 0) as entry_seq, " + entries.columns("e")
                                + " from ledger_head h left join sealed_case s on s.case_id = h.case_id"
                                + " left join ledger_entry e on e.case_id = h.case_id and e.seq > coalesce(s.seq, 0)"
                                + " and e.seq <= h.seq where h.case_id in (:cases) order by h.case_id, e.seq")
                .param("cases", caseIds)
                .query(this::read)
                .list();
    }

    /** Remembers how far each of these chains is sealed now; each with its last entry. */
    void sealedTo(List<TreeRows.Leaf> last) {
        int[] changed = batches.batchUpdate(
                "update sealed_case set seq = ?, hash = ? where case_id = ?",
                last.stream()
                        .map(leaf -> new Object[] {leaf.seq(), leaf.hash(), leaf.caseId()})
                        .toList());
        List<Object[]> first = new ArrayList<>();
        for (int at = 0; at < changed.length; at++) {
            if (changed[at] == 0) {
                TreeRows.Leaf leaf = last.get(at);
                first.add(new Object[] {leaf.caseId(), leaf.seq(), leaf.hash()});
            }
        }
        batches.batchUpdate("insert into sealed_case (case_id, seq, hash) values (?, ?, ?)", first);
    }

    void leaveOut(String caseId, String sentence, Instant at) {
        jdbc.sql("insert into seal_obstacle (case_id, found_at, sentence) values (?, ?, ?)")
                .params(caseId, Timestamps.utc(at), sentence)
                .update();
    }

    long count() {
        return jdbc.sql("select coalesce(sum(h.seq - coalesce(s.seq, 0)), 0) from ledger_head h"
                        + " left join sealed_case s on s.case_id = h.case_id"
                        + " left join seal_obstacle o on o.case_id = h.case_id where o.case_id is null")
                .query(Long.class)
                .single();
    }

    List<SealObstacle> obstacles() {
        return jdbc.sql("select case_id, found_at, sentence from seal_obstacle order by found_at, case_id"
                        + " fetch first 100 rows only")
                .query((row, number) -> new SealObstacle(
                        row.getString("case_id"), Timestamps.required(row, "found_at"), row.getString("sentence")))
                .list();
    }

    private Row read(ResultSet row, int number) throws SQLException {
        String sealed = row.getString("sealed_hash");
        long seq = row.getLong("entry_seq");
        return new Row(
                row.getString("chain_id"),
                row.getLong("head_seq"),
                row.getString("head_hash"),
                row.getLong("sealed_seq"),
                sealed == null ? BEGINNING : sealed,
                seq,
                seq == 0 ? "" : row.getString("hash"),
                seq == 0 ? "" : row.getString("previous_hash"),
                seq > 0 && entries.isIntact(row));
    }
}
