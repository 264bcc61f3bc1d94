package org.evenhand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Turns rows of the table {@code person} into people; every reading query starts with {@link #SELECT}. */
final class PersonRows {

    static final String SELECT =
            """
            select p.*, exists (select 1 from person r where r.manager_id = p.id and r.active) as has_reports
            from person p
            """;

    private PersonRows() {}

    static Person map(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("preferred_name"),
                row.getString("email"),
                row.getString("unit"),
                row.getString("directorate"),
                row.getString("job_title"),
                row.getString("job_family"),
                row.getString("grade"),
                row.getString("staff_category"),
                row.getString("manager_id"),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("in_grade_since", LocalDate.class),
                row.getBigDecimal("fte").stripTrailingZeros(),
                roles(row.getString("roles"), row.getBoolean("has_reports")),
                row.getBoolean("active"));
    }

    /** The roles that the roster gave, with those that follow from it. */
    private static Set<Role> roles(String given, boolean hasReports) {
        var roles = EnumSet.of(Role.STAFF);
        Arrays.stream(given.split(";"))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        if (hasReports) {
            roles.add(Role.MANAGER);
        }
        return Set.copyOf(roles);
    }
}
