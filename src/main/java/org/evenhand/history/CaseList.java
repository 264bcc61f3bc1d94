package org.evenhand.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.history.CaseFilter.State;
import org.evenhand.history.CaseLine.Waiting;
import org.evenhand.reviews.ReviewKind;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All reviews as Library HR works through them, by name of the person. A read model over the tables of reviews, people
 * and the inbox; three queries a page, whatever there is.
 */
@Repository
public class CaseList {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private static final String ROWS =
            "select r.case_id, r.kind, r.person_id, r.state, r.opened_at, p.unit, p.sort_key,"
                    + " coalesce(p.preferred_name, p.name) as display_name, exists (select 1 from review_pause w"
                    + " where w.case_id = r.case_id and w.paused_on is not null) as paused, exists (select 1"
                    + " from calibration_wait c where c.case_id = r.case_id) as to_be_calibrated"
                    + " from performance_review r join person p on p.id = r.person_id"
                    + " where p.sort_key >= :key and (p.sort_key > :key or r.case_id > :case)";

    private static final String ORDER = " order by p.sort_key, r.case_id fetch first " + (PAGE_SIZE + 1) + " rows only";

    private static final String WAITING = "select t.case_id, t.step, t.due_at,"
            + " coalesce(a.preferred_name, a.name, t.assignee) as assignee_name"
            + " from inbox_task t left join person a on a.id = t.assignee"
            + " where t.case_id in (:cases) and t.confidential = false order by t.created_at, t.task_id";

    private static final String CHOICES = "select distinct 'unit' as choice, p.unit as name"
            + " from performance_review r join person p on p.id = r.person_id"
            + " union all select distinct 'step' as choice, t.step as name from inbox_task t"
            + " join performance_review o on o.case_id = t.case_id where t.confidential = false";

    /** What the inbox has for a task without a due date. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public CaseListPage page(CaseFilter filter, CaseCursor after) {
        Map<String, Object> parameters = new HashMap<>(Map.of("key", after.sortKey(), "case", after.caseId()));
        String conditions = conditions(filter, parameters);
        List<CaseLine> found = jdbc.sql(ROWS + conditions + ORDER)
                .params(parameters)
                .query(CaseList::line)
                .list();
        List<CaseLine> lines = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        Map<String, List<String>> choices = choices();
        return new CaseListPage(
                filter,
                withSteps(lines),
                choices.getOrDefault("unit", List.of()),
                choices.getOrDefault("step", List.of()),
                found.size() > PAGE_SIZE ? cursorAt(lines.get(PAGE_SIZE - 1)) : null);
    }

    private String conditions(CaseFilter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (filter.state() == State.FILED) {
            sql.append(" and r.state <> 'OPEN'");
        } else if (filter.state() != State.ALL) {
            sql.append(" and r.state = 'OPEN'");
        }
        if (!filter.unit().isEmpty()) {
            sql.append(" and p.unit = :unit");
            parameters.put("unit", filter.unit());
        }
        addSteps(sql, filter, parameters);
        List<String> words = filter.folded();
        for (int at = 0; at < words.size(); at++) {
            sql.append(" and position(cast(:word").append(at).append(" as varchar) in p.search_key) > 0");
            parameters.put("word" + at, words.get(at));
        }
        return sql.toString();
    }

    private void addSteps(StringBuilder sql, CaseFilter filter, Map<String, Object> parameters) {
        boolean late = filter.state() == State.LATE;
        if (!late && filter.step().isEmpty()) {
            return;
        }
        sql.append(
                " and exists (select 1 from inbox_task t where t.case_id = r.case_id" + " and t.confidential = false");
        if (late) {
            sql.append(" and t.due_at < :now and not exists (select 1 from review_pause w where w.case_id = r.case_id"
                    + " and w.paused_on is not null)");
            parameters.put("now", Timestamps.utc(clock.instant()));
        }
        if (!filter.step().isEmpty()) {
            sql.append(" and t.step = :step");
            parameters.put("step", filter.step());
        }
        sql.append(')');
    }

    private List<CaseLine> withSteps(List<CaseLine> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Map<String, List<Waiting>> steps = jdbc
                .sql(WAITING)
                .param("cases", lines.stream().map(CaseLine::caseId).toList())
                .query(CaseList::waiting)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Waiting::caseId));
        return lines.stream()
                .map(line -> line.waitingFor(steps.getOrDefault(line.caseId(), List.of())))
                .toList();
    }

    private Map<String, List<String>> choices() {
        Map<String, TreeSet<String>> sorted = new HashMap<>();
        jdbc.sql(CHOICES).query(row -> {
            sorted.computeIfAbsent(row.getString("choice").strip(), choice -> new TreeSet<>())
                    .add(row.getString("name"));
        });
        return sorted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, choice -> new ArrayList<>(choice.getValue())));
    }

    private static CaseCursor cursorAt(CaseLine line) {
        return new CaseCursor(line.sortKey(), line.caseId());
    }

    private static CaseLine line(ResultSet row, int number) throws SQLException {
        return new CaseLine(
                row.getString("case_id"),
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("person_id"),
                row.getString("display_name"),
                row.getString("unit"),
                ReviewState.valueOf(row.getString("state")),
                Timestamps.required(row, "opened_at"),
                row.getString("sort_key"),
                row.getBoolean("paused"),
                row.getBoolean("to_be_calibrated"),
                List.of());
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        Instant due = Timestamps.required(row, "due_at");
        return new Waiting(
                row.getString("case_id"),
                row.getString("step"),
                row.getString("assignee_name"),
                due.equals(NEVER) ? null : due);
    }
}
