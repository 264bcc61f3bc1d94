package org.evenhand.testsupport;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts people straight into the roster of a test's database, each with ids of its own. */
public final class TestPeople {

    private final JdbcClient jdbc;

    public TestPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An active person of category {@code administrative}; STAFF and MANAGER follow by themselves. */
    public String add(@Nullable String managerId, Role... roles) {
        return add("t-" + UUID.randomUUID(), managerId, "administrative", roles);
    }

    /** An active person whose e-mail is the id at example.org and whose name is "Person" and the id. */
    public String add(String id, @Nullable String managerId, String staffCategory, Role... roles) {
        var given = Arrays.stream(roles).map(Role::name).collect(Collectors.joining(";"));
        jdbc.sql(
                        """
                        insert into person (id, name, email, sign_in_email, unit, directorate, job_title, job_family, grade,
                            staff_category, manager_id, hired_on, in_grade_since, fte, roles, active, sort_key, search_key)
                        values (?, ?, ?, ?, 'Unit', 'Directorate', 'Librarian', 'Librarianship', '5',
                            ?, ?, date '2015-09-01', date '2020-07-01', 1, ?, true, ?, ?)
                        """)
                .params(id, "Person " + id, id + "@example.org", id.toLowerCase() + "@example.org", staffCategory)
                .params(managerId, given, "person " + id, "person " + id)
                .update();
        return id;
    }

    /** The person leaves: still known, no longer active. */
    public void leaves(String id) {
        jdbc.sql("update person set active = false, sign_in_email = null where id = ?")
                .param(id)
                .update();
    }
}
