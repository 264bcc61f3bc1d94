package org.evenhand.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.shared.Timestamps;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open tasks written straight into the inbox: people with 40 each, about 40 others, as many people as it takes. */
final class OpenTasks {

    static final int PER_PERSON = 40;

    private static final int HOLDERS = 10;
    private static final Instant DUE = Instant.parse("2026-12-01T22:00:00Z");
    private static final int DIFFERENT_HOURS = 997;

    private final ApplicationContext application;
    private final JdbcTemplate jdbc;
    private final TestPeople people;
    private final List<String> known = new ArrayList<>();

    OpenTasks(ApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcTemplate.class);
        this.people = new TestPeople(application.getBean(JdbcClient.class));
    }

    /** Some of those who have tasks, whatever the number of tasks. */
    List<String> holders() {
        return known.subList(0, Math.min(HOLDERS, known.size()));
    }

    /** Makes so many tasks open, and no others. */
    void fill(int tasks) {
        BenchApplication.prepare(application, () -> {
            jdbc.update("delete from inbox_task where process_instance_id = 'bench'");
            while (known.size() * PER_PERSON < tasks) {
                known.add(people.add((String) null));
            }
            List<Object[]> rows = new ArrayList<>();
            for (int task = 0; task < tasks; task++) {
                rows.add(row(task));
            }
            insert(rows);
        });
    }

    private Object[] row(int task) {
        String holder = known.get(task / PER_PERSON);
        String subject = known.get(task % known.size());
        Instant due = DUE.plusSeconds(task % DIFFERENT_HOURS * 3600L);
        return new Object[] {
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            holder,
            subject,
            Timestamps.utc(DUE),
            Timestamps.utc(due)
        };
    }

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate(
                "insert into inbox_task (task_id, case_id, process_instance_id, process_key, step, name, assignee,"
                        + " subject_id, created_at, due_at, definition_version)"
                        + " values (?, ?, 'bench', 'annualReview', 'rateCriteria', 'Rate criteria', ?, ?, ?, ?, 1)",
                rows);
    }
}
