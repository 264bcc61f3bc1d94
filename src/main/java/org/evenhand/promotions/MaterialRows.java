package org.evenhand.promotions;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code late_material}: one for each that was added, from then on. */
@Repository
class MaterialRows {

    private final JdbcClient jdbc;

    MaterialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that waits to be judged, or was. */
    record Added(String caseId, String authorId) {}

    void add(String processInstanceId, String caseId, String author) {
        jdbc.sql(
                        "insert into late_material (process_instance_id, case_id, author_id, state) values (?, ?, ?, 'WAITING')")
                .params(processInstanceId, caseId, author)
                .update();
    }

    Optional<Added> find(String processInstanceId) {
        return jdbc.sql("select case_id, author_id from late_material where process_instance_id = ?")
                .param(processInstanceId)
                .query((row, number) -> new Added(row.getString("case_id"), row.getString("author_id")))
                .optional();
    }

    /** Whether something of anybody waits to be judged. */
    boolean anyWaits(String caseId) {
        return count("case_id = ? and state = 'WAITING'", caseId) > 0;
    }

    /** Whether something of that person does. */
    boolean waits(String caseId, String author) {
        return count("case_id = ? and author_id = ? and state = 'WAITING'", caseId, author) > 0;
    }

    /** False when it was judged already. */
    boolean judge(String processInstanceId, String fingerprint, boolean significant) {
        return jdbc.sql("update late_material set state = ?, fingerprint = ? where process_instance_id = ? and state ="
                                + " 'WAITING'")
                        .params(significant ? "SIGNIFICANT" : "ATTACHED", fingerprint, processInstanceId)
                        .update()
                == 1;
    }

    /** Fingerprints of what is part of the file. */
    Set<String> judged(String caseId) {
        return jdbc.sql("select fingerprint from late_material where case_id = ? and state <> 'WAITING'")
                .param(caseId)
                .query(String.class)
                .set();
    }

    private int count(String where, Object... values) {
        return jdbc.sql("select count(*) from late_material where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }
}
