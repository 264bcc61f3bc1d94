package org.evenhand.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where many cases stand together, counted from the inbox projection. */
@Service
public class OpenSteps {

    /** Longer lists of cases are asked for in parts: PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many open tasks the cases have at each step; a case between two steps is at none. */
    public Map<String, Long> of(List<String> caseIds) {
        var counts = new TreeMap<String, Long>();
        for (int first = 0; first < caseIds.size(); first += CASES_PER_QUERY) {
            var part = caseIds.subList(first, Math.min(first + CASES_PER_QUERY, caseIds.size()));
            jdbc.sql("select step, count(*) as tasks from inbox_task where case_id in (:cases)"
                            + " and confidential = false group by step")
                    .param("cases", part)
                    .query(row -> {
                        counts.merge(row.getString("step"), row.getLong("tasks"), Long::sum);
                    });
        }
        return counts;
    }

    /** The open tasks of that step that the person has, the one begun first first. */
    public List<OpenTask> heldBy(String personId, String processKey, String step) {
        return jdbc
                .sql("select " + InboxTable.COLUMNS + " from inbox_task"
                        + " where assignee = ? and process_key = ? and step = ? order by created_at, task_id")
                .params(personId, processKey, step)
                .query(InboxTable::item)
                .list()
                .stream()
                .map(InboxItem::task)
                .toList();
    }
}
