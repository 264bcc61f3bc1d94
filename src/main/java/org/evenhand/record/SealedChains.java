package org.evenhand.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains as far as they were under a seal. */
@Component
class SealedChains {

    private final JdbcClient jdbc;

    SealedChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entry null when it is gone */
    record Row(long position, String hash, @Nullable LedgerEntry entry) {}

    /** Where these chains ended, among the first entries of the tree. */
    Map<String, LedgerHead> heads(Collection<String> caseIds, long size) {
        Map<String, LedgerHead> heads = new HashMap<>();
        jdbc.sql("select s.case_id, s.seq, s.hash from sealed_entry s where s.case_id in (:cases) and s.seq ="
                        + " (select max(m.seq) from sealed_entry m where m.case_id = s.case_id and m.position < :size)")
                .param("cases", caseIds)
                .param("size", size)
                .query(row -> {
                    String caseId = row.getString("case_id");
                    heads.put(caseId, new LedgerHead(caseId, row.getLong("seq"), row.getString("hash")));
                });
        return heads;
    }

    /** The entries of a chain in their order. */
    List<Row> rows(String caseId, long size) {
        return jdbc.sql("select s.position, s.hash as sealed_hash, " + Ledger.FIELDS_OF_E + " from sealed_entry s"
                        + " left join ledger_entry e on e.case_id = s.case_id and e.seq = s.seq"
                        + " where s.case_id = ? and s.position < ? order by s.seq")
                .params(caseId, size)
                .query((row, number) -> new Row(
                        row.getLong("position"),
                        row.getString("sealed_hash"),
                        row.getString("kind") == null ? null : Ledger.read(row, number)))
                .list();
    }
}
