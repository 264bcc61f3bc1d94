package org.evenhand.definitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the rules of checkpoints fared, counted by cycle or round: as many questions for many rules as for one. */
@Repository
class RuleCounts {

    /** The cycle or round a run belongs to, that of an appeal being its decision's; none for a review outside the cycles. */
    private static final String RUNS =
            """
            with run as (
              select o.*, coalesce(r.cycle_id, c.id, p.round_id, s.cycle_id) as scope_id,
                coalesce(r.person_id, p.person_id) as subject_id,
                case when a.case_id is not null then 'appeal' when p.case_id is not null then 'promotionCase'
                  when c.id is not null then 'reviewCycle' when s.id is not null then 'calibration'
                  else 'annualReview' end as process_key
              from checkpoint_outcome o
              left join appeal a on a.case_id = o.case_id
              left join performance_review r on r.case_id = coalesce(a.original_id, o.case_id)
              left join review_cycle c on c.id = o.case_id
              left join promotion_case p on p.case_id = coalesce(a.original_id, o.case_id)
              left join calibration_session s on s.id = o.case_id
            )
            """;

    private static final int MOST_MATTERS = 50;

    /** How often a checkpoint ran, by the version of its table as the engine counts. */
    record Runs(String checkpoint, @Nullable String scope, int version, long count) {}

    /** What became of the outcomes in which a rule fired; each is in one of the last four, or waits for an answer. */
    record Fired(
            String checkpoint,
            String rule,
            String strength,
            @Nullable String scope,
            long fired,
            long answered,
            long changed,
            long waived) {}

    /** A cycle or round in which a checkpoint has run. */
    record Scope(String id, String name) {}

    /** A matter that an author left to Library HR. */
    record Matter(String caseId, String processKey, String author, Instant at) {}

    private final JdbcClient jdbc;

    RuleCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Runs> runs() {
        return jdbc.sql(RUNS + "select checkpoint, scope_id, decision_version, count(*) as runs from run"
                        + " group by checkpoint, scope_id, decision_version")
                .query((row, number) -> new Runs(
                        row.getString("checkpoint"),
                        row.getString("scope_id"),
                        row.getInt("decision_version"),
                        row.getLong("runs")))
                .list();
    }

    List<Fired> fired() {
        return jdbc.sql(
                        RUNS
                                + """
                        select f.checkpoint, f.rule_id, f.strength, run.scope_id, count(*) as fired,
                          sum(case when run.answer in ('ADVICE_ANSWERED', 'REASON_GIVEN') then 1 else 0 end) as answered,
                          sum(case when run.answer in ('REVISE', 'WAIVER_REFUSED', 'PASSED_ON') then 1 else 0 end) as changed,
                          sum(case when run.answer = 'WAIVED' then 1 else 0 end) as waived
                        from checkpoint_finding f
                        join run on run.case_id = f.case_id and run.checkpoint = f.checkpoint and run.run = f.run
                        group by f.checkpoint, f.rule_id, f.strength, run.scope_id""")
                .query(RuleCounts::row)
                .list();
    }

    /** The newest sixty: a page that lists all would grow for ever. */
    List<Scope> scopes() {
        return jdbc.sql(
                        RUNS
                                + """
                        select run.scope_id, coalesce(min(c.name), min(p.name)) as name, max(run.evaluated_at) as latest
                        from run
                        left join review_cycle c on c.id = run.scope_id
                        left join promotion_round p on p.id = run.scope_id
                        where run.scope_id is not null
                        group by run.scope_id order by latest desc, run.scope_id
                        fetch first 60 rows only""")
                .query((row, number) -> new Scope(row.getString("scope_id"), row.getString("name")))
                .list();
    }

    /** The newest of them; none about the reader, who learns of it as everybody does. */
    List<Matter> matters(String reader) {
        return jdbc.sql(RUNS + "select case_id, process_key, author, answered_at from run"
                        + " where answer = 'PASSED_ON' and (subject_id is null or subject_id <> :reader)"
                        + " order by answered_at desc fetch first :most rows only")
                .param("reader", reader)
                .param("most", MOST_MATTERS)
                .query((row, number) -> new Matter(
                        row.getString("case_id"),
                        row.getString("process_key"),
                        row.getString("author"),
                        Timestamps.required(row, "answered_at")))
                .list();
    }

    private static Fired row(ResultSet row, int number) throws SQLException {
        return new Fired(
                row.getString("checkpoint"),
                row.getString("rule_id"),
                row.getString("strength"),
                row.getString("scope_id"),
                row.getLong("fired"),
                row.getLong("answered"),
                row.getLong("changed"),
                row.getLong("waived"));
    }
}
