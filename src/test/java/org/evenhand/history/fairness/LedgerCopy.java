package org.evenhand.history.fairness;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.record.CaseChain;
import org.evenhand.record.LedgerEntry;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of one case in a database that holds nothing else, and the case without all else. */
final class LedgerCopy {

    private static final List<String> OTHER = List.of(
            "delete from act_hi_actinst where root_proc_inst_id_ in"
                    + " (select root_proc_inst_id_ from act_hi_procinst where business_key_ = ?)",
            "delete from act_hi_taskinst where root_proc_inst_id_ in"
                    + " (select root_proc_inst_id_ from act_hi_procinst where business_key_ = ?)",
            "delete from notice where case_id = ?",
            "delete from late_step where case_id = ?",
            "delete from review_part where case_id = ?",
            "update performance_review set manager_id = 'x', department_head_id = 'x', associate_director_id = 'x',"
                    + " self_review_due = date '1999-01-01', conversation_by = date '1999-01-01',"
                    + " ratings_due = date '1999-01-01', draft_shared_on = null, shared_assessment = null,"
                    + " reopened_at = null, period_start = date '1998-01-01' where case_id = ?");

    private final JdbcClient here;
    private final JdbcClient there;
    private final String caseId;
    private final JsonMapper json = new JsonMapper();

    LedgerCopy(ApplicationContext beans, String caseId) {
        here = beans.getBean(JdbcClient.class);
        this.caseId = caseId;
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        there = JdbcClient.create(empty);
        there.sql("create table ledger_entry (seq bigint primary key, recorded_at timestamp with time zone,"
                        + " actor varchar(100), on_behalf_of varchar(100), kind varchar(100), facts clob,"
                        + " document_fingerprints clob, definition_versions clob, salt varchar(100),"
                        + " previous_hash varchar(64), hash varchar(64))")
                .update();
        copy();
    }

    private void copy() {
        here.sql("select seq, recorded_at, actor, on_behalf_of, kind, facts, document_fingerprints,"
                        + " definition_versions, salt, previous_hash, hash from ledger_entry where case_id = ?")
                .param(caseId)
                .query(row -> {
                    there.sql("insert into ledger_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .params(
                                    row.getLong(1),
                                    row.getObject(2, OffsetDateTime.class),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9),
                                    row.getString(10),
                                    row.getString(11))
                            .update();
                });
    }

    /** History of the engine, notices, and every row of the case that can change are gone or wrong. */
    void forgetEverythingElse() {
        OTHER.forEach(sql -> here.sql(sql).param(caseId).update());
    }

    /** The chain as the other database has it. */
    @SuppressWarnings("unchecked")
    CaseChain elsewhere() {
        List<LedgerEntry> entries = there.sql("select * from ledger_entry order by seq")
                .query((row, number) -> new LedgerEntry(
                        caseId,
                        row.getLong("seq"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("kind"),
                        json.readValue(row.getString("facts"), Map.class),
                        json.readValue(row.getString("document_fingerprints"), List.class),
                        json.readValue(row.getString("definition_versions"), Map.class),
                        row.getString("salt"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
        LedgerEntry last = entries.get(entries.size() - 1);
        return new CaseChain(last.seq(), last.hash(), entries);
    }
}
