package org.evenhand.equity.audit;

import java.util.List;
import org.evenhand.equity.release.ReleaseAnswer;
import org.evenhand.equity.release.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code cohort_audit_refusal}. */
@Repository
class RefusalRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RefusalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String auditId, Tier tier, String tableId, String title, ReleaseAnswer.Refused refused) {
        jdbc.sql("delete from cohort_audit_refusal where audit_id = ? and tier = ? and table_id = ?")
                .params(auditId, tier.name(), tableId)
                .update();
        jdbc.sql("insert into cohort_audit_refusal (audit_id, tier, table_id, title, reason_key, arguments)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(auditId, tier.name(), tableId, title, refused.reason())
                .param(JSON.writeValueAsString(refused.arguments()))
                .update();
    }

    List<ReleasedReport.Withheld> of(String auditId, Tier tier) {
        return jdbc.sql(
                        "select table_id, title, reason_key, arguments from cohort_audit_refusal where audit_id = ? and tier = ?"
                                + " order by table_id")
                .params(auditId, tier.name())
                .query((row, number) -> new ReleasedReport.Withheld(
                        row.getString("table_id"),
                        row.getString("title"),
                        row.getString("reason_key"),
                        JSON.readValue(row.getString("arguments"), new TypeReference<List<Object>>() {})))
                .list();
    }
}
