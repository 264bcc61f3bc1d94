package org.evenhand.equity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code cohort_audit_run}; what says something of people is sealed on its way in. */
@Repository
class RunRows {

    private static final String ROWS = "rows";
    private static final String REPORT = "report";
    private static final String COLUMNS = "select audit_id, number, dimension, fingerprint, version, analyzed_at,"
            + " problem_key, case when snapshot is null then 0 else 1 end as has_rows from cohort_audit_run ";

    private final JdbcClient jdbc;
    private final AuditSeal seal;

    RunRows(JdbcClient jdbc, AuditSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The groupings of an audit in their order. */
    List<AuditTables> of(String auditId) {
        return jdbc.sql(COLUMNS + "where audit_id = ? order by number")
                .param(auditId)
                .query(RunRows::tables)
                .list();
    }

    Optional<AuditTables> find(String auditId, String dimension) {
        return jdbc.sql(COLUMNS + "where audit_id = ? and dimension = ?")
                .params(auditId, dimension)
                .query(RunRows::tables)
                .optional();
    }

    /** @param csv rows to be analyzed; null with the reason why there are none */
    void insert(
            String auditId,
            int number,
            String dimension,
            String fingerprint,
            @Nullable String csv,
            @Nullable String problemKey) {
        jdbc.sql("insert into cohort_audit_run (audit_id, number, dimension, fingerprint, snapshot, problem_key)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(auditId, number, dimension, fingerprint)
                .param(csv == null ? null : seal.seal(auditId, dimension, ROWS, csv))
                .param(problemKey)
                .update();
    }

    void analyzed(AuditTables tables, String json, String version, Instant at) {
        jdbc.sql(
                        "update cohort_audit_run set report = ?, version = ?, analyzed_at = ? where audit_id = ? and number = ?")
                .param(seal.seal(tables.auditId(), tables.dimension(), REPORT, json))
                .params(version, Timestamps.utc(at), tables.auditId(), tables.number())
                .update();
    }

    /** The rows that were analyzed; empty once they are deleted. */
    Optional<String> rows(AuditTables tables) {
        return sealed(tables, "snapshot").map(box -> seal.open(tables.auditId(), tables.dimension(), ROWS, box));
    }

    /** The report of the exact tier as JSON; empty before it is analyzed. */
    Optional<String> report(AuditTables tables) {
        return sealed(tables, REPORT).map(box -> seal.open(tables.auditId(), tables.dimension(), REPORT, box));
    }

    /** Deletes the rows of every run that was analyzed before; aggregates and fingerprints stay. */
    int deleteRowsAnalyzedBefore(Instant before) {
        return jdbc.sql("update cohort_audit_run set snapshot = null where snapshot is not null and analyzed_at < ?")
                .param(Timestamps.utc(before))
                .update();
    }

    private Optional<String> sealed(AuditTables tables, String column) {
        return jdbc.sql("select " + column + " from cohort_audit_run where audit_id = ? and number = ?")
                .params(tables.auditId(), tables.number())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found);
    }

    private static AuditTables tables(ResultSet row, int number) throws SQLException {
        return new AuditTables(
                Objects.requireNonNull(row.getString("audit_id")),
                row.getInt("number"),
                row.getString("dimension"),
                row.getString("fingerprint"),
                row.getString("version"),
                Timestamps.optional(row, "analyzed_at"),
                row.getInt("has_rows") == 1,
                row.getString("problem_key"));
    }
}
