package org.evenhand.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.calendar.ClosedDay.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the library calendar. */
@Repository
class CalendarTables {

    private static final String DAYS = "select closed_on, name, kind, added_by, added_at from closed_day ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CalendarTables(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from library_calendar")
                        .query(Long.class)
                        .single()
                == 0;
    }

    void begin(WorkingWeek week) {
        jdbc.sql("insert into library_calendar (id, version, zone, working_days, end_of_day) values (1, 1, ?, ?, ?)")
                .params(week.zone().getId(), week.dayNames(), week.endOfDay())
                .update();
    }

    long version() {
        return jdbc.sql("select version from library_calendar")
                .query(Long.class)
                .single();
    }

    /** The next version; whoever changes the calendar too waits here until this transaction ends. */
    long moveOn() {
        jdbc.sql("update library_calendar set version = version + 1").update();
        return version();
    }

    WorkingWeek week() {
        return jdbc.sql("select zone, working_days, end_of_day from library_calendar")
                .query((row, number) -> new WorkingWeek(
                        ZoneId.of(row.getString("zone")),
                        WorkingWeek.days(row.getString("working_days")),
                        row.getObject("end_of_day", LocalTime.class)))
                .single();
    }

    void change(WorkingWeek week) {
        jdbc.sql("update library_calendar set zone = ?, working_days = ?, end_of_day = ?")
                .params(week.zone().getId(), week.dayNames(), week.endOfDay())
                .update();
    }

    List<LocalDate> closed() {
        return jdbc.sql("select closed_on from closed_day")
                .query(LocalDate.class)
                .list();
    }

    List<ClosedDay> between(LocalDate first, LocalDate last) {
        return jdbc.sql(DAYS + "where closed_on between ? and ? order by closed_on")
                .params(first, last)
                .query(CalendarTables::day)
                .list();
    }

    Optional<ClosedDay> find(LocalDate day) {
        return jdbc.sql(DAYS + "where closed_on = ?")
                .param(day)
                .query(CalendarTables::day)
                .optional();
    }

    void add(Collection<ClosedDay> days) {
        template.batchUpdate(
                "insert into closed_day (closed_on, name, kind, added_by, added_at) values (?, ?, ?, ?, ?)",
                days.stream().map(CalendarTables::row).toList());
    }

    void reopen(ReopenedDay day) {
        jdbc.sql("insert into reopened_day (id, closed_on, name, kind, added_by, added_at, reopened_by, reopened_at,"
                        + " reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .params(row(day.closed()))
                .params(day.reopenedBy(), Timestamps.utc(day.reopenedAt()), day.reason())
                .update();
        jdbc.sql("delete from closed_day where closed_on = ?")
                .param(day.closed().day())
                .update();
    }

    List<ReopenedDay> reopenedBetween(LocalDate first, LocalDate last) {
        return jdbc.sql("select closed_on, name, kind, added_by, added_at, reopened_by, reopened_at, reason"
                        + " from reopened_day where closed_on between ? and ? order by closed_on, reopened_at, id")
                .params(first, last)
                .query((row, number) -> new ReopenedDay(
                        day(row, number),
                        row.getString("reopened_by"),
                        instant(row, "reopened_at"),
                        row.getString("reason")))
                .list();
    }

    private static Object[] row(ClosedDay day) {
        return new Object[] {day.day(), day.name(), day.kind().name(), day.addedBy(), Timestamps.utc(day.addedAt())};
    }

    private static ClosedDay day(ResultSet row, int number) throws SQLException {
        return new ClosedDay(
                row.getObject("closed_on", LocalDate.class),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("added_by"),
                instant(row, "added_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Timestamps.required(row, column);
    }
}
