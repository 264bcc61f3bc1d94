package org.evenhand.record.seal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries stand where in the tree. */
@Component
class SealedRows {

    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the entries of a case, by their number, as far as they are among the first of the tree. */
    Map<Long, Long> positions(String caseId, long size) {
        Map<Long, Long> found = new HashMap<>();
        jdbc.sql("select seq, position from sealed_entry where case_id = ? and position < ?")
                .params(caseId, size)
                .query(row -> {
                    found.put(row.getLong("seq"), row.getLong("position"));
                });
        return found;
    }

    /** Where the entry with that hash stands. */
    OptionalLong find(String caseId, long seq, String hash) {
        return jdbc.sql("select position from sealed_entry where case_id = ? and seq = ? and hash = ?")
                .params(caseId, seq, hash)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Cases whose first entry stands behind a place, in that order; with the place. */
    Map<String, Long> cases(long behind, long size, int most) {
        Map<String, Long> found = new LinkedHashMap<>();
        jdbc.sql("select case_id, position from sealed_entry where seq = 1 and position > ? and position < ?"
                        + " order by position fetch first " + most + " rows only")
                .params(behind, size)
                .query(row -> {
                    found.put(row.getString("case_id"), row.getLong("position"));
                });
        return found;
    }

    long countCases(long size) {
        return jdbc.sql("select count(*) from sealed_entry where seq = 1 and position < ?")
                .param(size)
                .query(Long.class)
                .single();
    }
}
