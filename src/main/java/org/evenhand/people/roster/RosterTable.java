package org.evenhand.people.roster;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.people.roster.RosterPlan.Known;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the table {@code person}, many rows at a time. */
@Component
class RosterTable {

    private static final int BATCH = 1_000;

    private static final String VALUES =
            """
            name = ?, preferred_name = ?, email = ?, sign_in_email = ?, unit = ?, directorate = ?, job_title = ?,
            job_family = ?, grade = ?, staff_category = ?, manager_id = ?, hired_on = ?, in_grade_since = ?, fte = ?,
            roles = ?, active = true, sort_key = ?, search_key = ?
            """;

    private static final String UPDATE = "update person set " + VALUES + " where id = ?";

    private static final String INSERT =
            """
            insert into person (name, preferred_name, email, sign_in_email, unit, directorate, job_title,
                job_family, grade, staff_category, manager_id, hired_on, in_grade_since, fte,
                roles, active, sort_key, search_key, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final People people;

    RosterTable(JdbcClient jdbc, JdbcTemplate template, People people) {
        this.jdbc = jdbc;
        this.template = template;
        this.people = people;
    }

    long version() {
        return jdbc.sql("select version from roster_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** Counts one change of the roster; false when it has changed since that version. Others wait until we commit. */
    boolean moveOnFrom(long version) {
        return jdbc.sql("update roster_version set version = version + 1 where id = 1 and version = ?")
                        .param(version)
                        .update()
                == 1;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    List<Known> everybody() {
        return people.everybody().stream()
                .map(person -> new Known(RosterRow.of(person), person.active()))
                .toList();
    }

    /** First frees the e-mail addresses, so that two people can swap theirs; then joins managers before their reports. */
    void apply(Map<ChangeKind, List<RosterChange>> changes) {
        leave(idsOf(changes, ChangeKind.LEAVING));
        freeAddresses(idsOf(changes, ChangeKind.CHANGING));
        batch(INSERT, managersFirst(rowsOf(changes, ChangeKind.JOINING)));
        batch(UPDATE, rowsOf(changes, ChangeKind.RETURNING));
        batch(UPDATE, rowsOf(changes, ChangeKind.CHANGING));
    }

    private void leave(List<String> ids) {
        batchIds("update person set active = false, sign_in_email = null where id = ?", ids);
    }

    private void freeAddresses(List<String> ids) {
        batchIds("update person set sign_in_email = null where id = ?", ids);
    }

    private void batchIds(String sql, List<String> ids) {
        template.batchUpdate(sql, ids, BATCH, (statement, id) -> statement.setString(1, id));
    }

    private void batch(String sql, List<RosterRow> rows) {
        template.batchUpdate(sql, rows, BATCH, RosterTable::fill);
    }

    private static void fill(PreparedStatement statement, RosterRow row) throws SQLException {
        statement.setString(1, row.name());
        statement.setString(2, row.preferredName());
        statement.setString(3, row.email());
        statement.setString(4, row.email().toLowerCase(Locale.ROOT));
        statement.setString(5, row.unit());
        statement.setString(6, row.directorate());
        statement.setString(7, row.jobTitle());
        statement.setString(8, row.jobFamily());
        statement.setString(9, row.grade());
        statement.setString(10, row.staffCategory());
        statement.setString(11, row.managerId());
        statement.setObject(12, row.hiredOn());
        statement.setObject(13, row.inGradeSince());
        statement.setBigDecimal(14, row.fte());
        statement.setString(15, row.roles().stream().sorted().map(Role::name).collect(Collectors.joining(";")));
        statement.setString(16, sortKey(row));
        statement.setString(17, searchKey(row));
        statement.setString(18, row.personId());
    }

    private static String sortKey(RosterRow row) {
        return Folded.text(row.preferredName() == null ? row.name() : row.preferredName(), 200);
    }

    private static String searchKey(RosterRow row) {
        var preferred = row.preferredName() == null ? "" : row.preferredName();
        return Folded.text(
                String.join(" ", row.name(), preferred, row.email(), row.personId(), row.unit(), row.jobTitle()), 1400);
    }

    /** Each row after the row of its manager, if that one is among them. */
    static List<RosterRow> managersFirst(Collection<RosterRow> rows) {
        Map<String, List<RosterRow>> reports = new HashMap<>();
        Set<String> ids = rows.stream().map(RosterRow::personId).collect(Collectors.toCollection(HashSet::new));
        var next = new ArrayDeque<RosterRow>();
        for (var row : rows) {
            var manager = row.managerId();
            if (manager == null || !ids.contains(manager)) {
                next.add(row);
            } else {
                reports.computeIfAbsent(manager, id -> new ArrayList<>()).add(row);
            }
        }
        var ordered = new ArrayList<RosterRow>(rows.size());
        for (var row = next.poll(); row != null; row = next.poll()) {
            ordered.add(row);
            next.addAll(reports.getOrDefault(row.personId(), List.of()));
        }
        return ordered;
    }

    private static List<String> idsOf(Map<ChangeKind, List<RosterChange>> changes, ChangeKind kind) {
        return changes.getOrDefault(kind, List.of()).stream()
                .map(RosterChange::personId)
                .toList();
    }

    private static List<RosterRow> rowsOf(Map<ChangeKind, List<RosterChange>> changes, ChangeKind kind) {
        return changes.getOrDefault(kind, List.of()).stream()
                .map(RosterChange::latest)
                .toList();
    }
}
