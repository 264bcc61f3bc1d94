package org.evenhand.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.people.roster.RosterImport.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps imports with their problems and staged changes. */
@Component
class ImportTables {

    private static final int BATCH = 1_000;

    /** Stands between the arguments of a problem; no cell that we report holds it. */
    private static final String UNIT_SEPARATOR = "\u001F";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ImportTables(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(RosterImport imported, List<RosterProblem> problems, List<RosterChange> changes) {
        addHead(imported);
        addProblems(imported.id(), problems);
        addChanges(imported.id(), changes);
    }

    Optional<RosterImport> find(String id) {
        return jdbc.sql("select * from roster_import where id = ?")
                .param(id)
                .query(ImportTables::head)
                .optional();
    }

    List<RosterImport> latest(int limit) {
        return jdbc.sql("select * from roster_import order by uploaded_at desc, id limit ?")
                .param(limit)
                .query(ImportTables::head)
                .list();
    }

    List<RosterProblem> problems(String importId) {
        return jdbc.sql("select * from roster_import_problem where import_id = ? order by seq")
                .param(importId)
                .query(ImportTables::problem)
                .list();
    }

    /** The changes of that kind that follow the place {@code after}. */
    List<RosterChange> changes(String importId, ChangeKind kind, int after, int limit) {
        return jdbc.sql("select * from roster_import_change where import_id = ? and kind = ? and seq > ?"
                        + " order by seq limit ?")
                .params(importId, kind.name(), after, limit)
                .query(ImportTables::change)
                .list();
    }

    boolean isLeaving(String importId, String personId) {
        return jdbc.sql("select count(*) from roster_import_change"
                                + " where import_id = ? and person_id = ? and kind = 'LEAVING'")
                        .params(importId, personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Map<ChangeKind, List<RosterChange>> changes(String importId) {
        return jdbc
                .sql("select * from roster_import_change where import_id = ? order by kind, seq")
                .param(importId)
                .query(ImportTables::change)
                .list()
                .stream()
                .collect(Collectors.groupingBy(RosterChange::kind));
    }

    /** Decides a pending import; false when it was decided already. */
    boolean decide(String id, State state, String by, Instant at) {
        return jdbc.sql("update roster_import set state = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and state = 'PENDING'")
                        .params(state.name(), by, utc(at), id)
                        .update()
                == 1;
    }

    void dropChanges(String importId) {
        jdbc.sql("delete from roster_import_change where import_id = ?")
                .param(importId)
                .update();
    }

    private void addHead(RosterImport imported) {
        jdbc.sql(
                        """
                        insert into roster_import (id, file_name, fingerprint, roster_version, state, uploaded_by,
                            uploaded_at, rows_read, problems, joining, returning_count, changing, leaving, unchanged)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(imported.id(), imported.fileName(), imported.fingerprint(), imported.rosterVersion())
                .params(imported.state().name(), imported.uploadedBy(), utc(imported.uploadedAt()))
                .params(imported.rowsRead(), imported.problems(), imported.count(ChangeKind.JOINING))
                .params(imported.count(ChangeKind.RETURNING), imported.count(ChangeKind.CHANGING))
                .params(imported.count(ChangeKind.LEAVING), imported.unchanged())
                .update();
    }

    private void addProblems(String importId, List<RosterProblem> problems) {
        var rows = IntStream.range(0, problems.size())
                .mapToObj(at -> problemRow(importId, at + 1, problems.get(at)))
                .toList();
        template.batchUpdate("insert into roster_import_problem values (?, ?, ?, ?, ?, ?)", rows);
    }

    private static @Nullable Object[] problemRow(String importId, int seq, RosterProblem problem) {
        return new @Nullable Object[] {
            importId,
            seq,
            problem.line(),
            problem.column(),
            problem.key(),
            String.join(UNIT_SEPARATOR, problem.arguments())
        };
    }

    private void addChanges(String importId, List<RosterChange> changes) {
        template.batchUpdate(
                "insert into roster_import_change values (?, ?, ?, ?, ?, ?)", changes, BATCH, (statement, change) -> {
                    statement.setString(1, importId);
                    statement.setInt(2, change.seq());
                    statement.setString(3, change.kind().name());
                    statement.setString(4, change.personId());
                    statement.setString(5, line(change.before()));
                    statement.setString(6, line(change.after()));
                });
    }

    private static RosterImport head(ResultSet row, int number) throws SQLException {
        return new RosterImport(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("fingerprint"),
                row.getLong("roster_version"),
                State.valueOf(row.getString("state")),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getInt("rows_read"),
                row.getInt("problems"),
                counts(row),
                row.getInt("unchanged"));
    }

    private static Map<ChangeKind, Integer> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<ChangeKind, Integer>(ChangeKind.class);
        counts.put(ChangeKind.JOINING, row.getInt("joining"));
        counts.put(ChangeKind.RETURNING, row.getInt("returning_count"));
        counts.put(ChangeKind.CHANGING, row.getInt("changing"));
        counts.put(ChangeKind.LEAVING, row.getInt("leaving"));
        return counts;
    }

    private static RosterProblem problem(ResultSet row, int number) throws SQLException {
        var arguments = row.getString("arguments");
        return new RosterProblem(
                row.getObject("line", Integer.class),
                row.getString("column_name"),
                row.getString("message_key"),
                arguments.isEmpty() ? List.of() : List.of(arguments.split(UNIT_SEPARATOR, -1)));
    }

    private static RosterChange change(ResultSet row, int number) throws SQLException {
        return new RosterChange(
                ChangeKind.valueOf(row.getString("kind")),
                row.getInt("seq"),
                row.getString("person_id"),
                row(row.getString("before_row")),
                row(row.getString("after_row")));
    }

    private static @Nullable String line(@Nullable RosterRow row) {
        return row == null ? null : RosterCsv.write(row);
    }

    private static @Nullable RosterRow row(@Nullable String line) {
        return line == null ? null : RosterCsv.read(line);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
