package org.evenhand.equity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code cohort_audit}. */
@Repository
class AuditRows {

    private static final String SELECT = "select * from cohort_audit ";

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CohortAudit audit) {
        jdbc.sql("insert into cohort_audit (id, kind, cohort_id, cohort_name, state, analyst_id, locked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(audit.id())
                .param(audit.kind().name())
                .param(audit.cohortId())
                .param(audit.cohortName())
                .param(audit.state().name())
                .param(audit.analystId())
                .param(Timestamps.utc(audit.lockedAt()))
                .update();
    }

    Optional<CohortAudit> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(AuditRows::audit)
                .optional();
    }

    Optional<CohortAudit> of(OutcomeKind kind, String cohortId) {
        return jdbc.sql(SELECT + "where kind = ? and cohort_id = ?")
                .params(kind.name(), cohortId)
                .query(AuditRows::audit)
                .optional();
    }

    /** Those locked last first, at most so many from a place on. */
    List<CohortAudit> page(int from, int limit) {
        return jdbc.sql(SELECT + "order by locked_at desc, id desc offset ? rows fetch next ? rows only")
                .params(from, limit)
                .query(AuditRows::audit)
                .list();
    }

    /** How many audits each analyst has that are not closed. */
    Map<String, Long> openByAnalyst() {
        return jdbc
                .sql("select analyst_id, count(*) as audits from cohort_audit where analyst_id is not null"
                        + " and state <> 'CLOSED' group by analyst_id")
                .query((row, number) -> Map.entry(row.getString("analyst_id"), row.getLong("audits")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives it to an analyst; false when somebody else has it by now. */
    boolean giveTo(String id, @Nullable String before, String analyst) {
        return jdbc.sql("update cohort_audit set analyst_id = ?, state = case when state = 'WAITING' then 'REQUESTED'"
                                + " else state end where id = ? and coalesce(analyst_id, '') = ? and state <> 'CLOSED'")
                        .params(analyst, id, before == null ? "" : before)
                        .update()
                == 1;
    }

    /** Two have opened it; false when it does not wait for that. */
    boolean open(String id, String secondPerson, Instant at) {
        return jdbc.sql("update cohort_audit set state = 'OPENED', second_person_id = ?, opened_at = ? where id = ?"
                                + " and state = 'REQUESTED'")
                        .params(secondPerson, Timestamps.utc(at), id)
                        .update()
                == 1;
    }

    /** Moves it on; false when it does not stand there. */
    boolean move(String id, State from, State to) {
        return jdbc.sql("update cohort_audit set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    /** It is decided for whom its tables leave; false when they cannot be read. */
    boolean release(String id, ReleaseTier to) {
        return jdbc.sql(
                                "update cohort_audit set state = 'RELEASING', released_to = ? where id = ? and state = 'READABLE'")
                        .params(to.name(), id)
                        .update()
                == 1;
    }

    /** Those that are closed, locked last first. */
    List<CohortAudit> closed() {
        return jdbc.sql(SELECT + "where state = 'CLOSED' order by locked_at desc, id desc")
                .query(AuditRows::audit)
                .list();
    }

    void close(String id, Instant at) {
        jdbc.sql("update cohort_audit set state = 'CLOSED', closed_at = ? where id = ?")
                .params(Timestamps.utc(at), id)
                .update();
    }

    private static CohortAudit audit(ResultSet row, int number) throws SQLException {
        String releasedTo = row.getString("released_to");
        return new CohortAudit(
                row.getString("id"),
                OutcomeKind.valueOf(row.getString("kind")),
                row.getString("cohort_id"),
                row.getString("cohort_name"),
                State.valueOf(row.getString("state")),
                row.getString("analyst_id"),
                row.getString("second_person_id"),
                Timestamps.required(row, "locked_at"),
                Timestamps.optional(row, "opened_at"),
                releasedTo == null ? null : ReleaseTier.valueOf(releasedTo),
                Timestamps.optional(row, "closed_at"));
    }
}
