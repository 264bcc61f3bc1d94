package org.evenhand.calendar.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.calendar.ClosedDay;
import org.evenhand.calendar.imports.CalendarImport.State;
import org.evenhand.calendar.imports.Span.Standing;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps imports of calendar files with their problems and their days. */
@Repository("calendarImportTables")
class ImportTables {

    /** Stands between the arguments of a problem; no line of a calendar holds it. */
    private static final String UNIT_SEPARATOR = "\u001F";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ImportTables(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(CalendarImport head, List<Problem> problems, List<Span> spans) {
        jdbc.sql("insert into calendar_import (id, file_name, fingerprint, kind, calendar_version, state, uploaded_by,"
                        + " uploaded_at, events_read, problems, new_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        head.id(),
                        head.fileName(),
                        head.fingerprint(),
                        head.kind().name())
                .params(head.calendarVersion(), head.state().name(), head.uploadedBy())
                .params(Timestamps.utc(head.uploadedAt()), head.events(), head.problems(), head.newDays())
                .update();
        template.batchUpdate(
                "insert into calendar_import_problem (import_id, seq, line, message_key, arguments)"
                        + " values (?, ?, ?, ?, ?)",
                IntStream.range(0, problems.size())
                        .mapToObj(at -> row(head.id(), at + 1, problems.get(at)))
                        .toList());
        template.batchUpdate(
                "insert into calendar_import_span (import_id, standing, seq, line, first_day, last_day, name)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, spans.size())
                        .mapToObj(at -> row(head.id(), at + 1, spans.get(at)))
                        .toList());
    }

    Optional<CalendarImport> find(String id) {
        return jdbc.sql("select * from calendar_import where id = ?")
                .param(id)
                .query(ImportTables::head)
                .optional();
    }

    List<CalendarImport> latest(int limit) {
        return jdbc.sql("select * from calendar_import order by uploaded_at desc, id limit ?")
                .param(limit)
                .query(ImportTables::head)
                .list();
    }

    List<Problem> problems(String importId) {
        return jdbc.sql("select line, message_key, arguments from calendar_import_problem where import_id = ?"
                        + " order by seq")
                .param(importId)
                .query((row, number) -> new Problem(
                        row.getObject("line", Integer.class),
                        row.getString("message_key"),
                        List.of(row.getString("arguments").split(UNIT_SEPARATOR, -1))))
                .list();
    }

    Map<Standing, Integer> counts(String importId) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        jdbc.sql("select standing, count(*) as spans from calendar_import_span where import_id = ? group by standing")
                .param(importId)
                .query(row -> {
                    counts.put(Standing.valueOf(row.getString("standing")), row.getInt("spans"));
                });
        return counts;
    }

    /** Spans of one standing, by their days. */
    List<Span> spans(String importId, Standing standing, int from, int limit) {
        return jdbc.sql("select line, first_day, last_day, name, standing from calendar_import_span"
                        + " where import_id = ? and standing = ? order by first_day, seq"
                        + " offset ? rows fetch next ? rows only")
                .params(importId, standing.name(), from, limit)
                .query(ImportTables::span)
                .list();
    }

    /** Decides a pending import; false when it was decided already. */
    boolean decide(String id, State state, String by, Instant at) {
        return jdbc.sql("update calendar_import set state = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and state = 'PENDING'")
                        .params(state.name(), by, Timestamps.utc(at), id)
                        .update()
                == 1;
    }

    private static @Nullable Object[] row(String importId, int seq, Problem problem) {
        return new @Nullable Object[] {
            importId, seq, problem.line(), problem.key(), String.join(UNIT_SEPARATOR, problem.arguments())
        };
    }

    private static Object[] row(String importId, int seq, Span span) {
        return new Object[] {importId, span.standing().name(), seq, span.line(), span.first(), span.last(), span.name()
        };
    }

    private static Span span(ResultSet row, int number) throws SQLException {
        return new Span(
                row.getInt("line"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("name"),
                Standing.valueOf(row.getString("standing")));
    }

    private static CalendarImport head(ResultSet row, int number) throws SQLException {
        return new CalendarImport(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("fingerprint"),
                ClosedDay.Kind.valueOf(row.getString("kind")),
                row.getLong("calendar_version"),
                State.valueOf(row.getString("state")),
                row.getString("uploaded_by"),
                Timestamps.required(row, "uploaded_at"),
                row.getString("decided_by"),
                Timestamps.optional(row, "decided_at"),
                row.getInt("events_read"),
                row.getInt("problems"),
                row.getInt("new_days"));
    }
}
