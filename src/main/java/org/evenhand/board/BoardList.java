package org.evenhand.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.board.BoardLine.Step;
import org.evenhand.history.CaseCursor;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviews behind a number of the board, by name of the person; three queries a page, whatever there is. */
@Service
@Transactional(readOnly = true)
public class BoardList {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    /** What the inbox has for a task without a due date. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String KEYSET = " and r.sort_key >= :key and (r.sort_key > :key or r.case_id > :case)";

    /** The whole index, in its order, so that no database sorts: one cycle and one state are asked for. */
    private static final String ORDER =
            " order by r.cycle_id, r.state, r.sort_key, r.case_id fetch first " + (PAGE_SIZE + 1) + " rows only";

    private static final String LINES = "select r.case_id, r.state, p.unit, r.sort_key,"
            + " coalesce(p.preferred_name, p.name) as display_name, t.step, t.due_at, t.assignee,"
            + " coalesce(h.preferred_name, h.name, t.assignee) as holder, c.case_id as calibrated_next, "
            + Arrays.stream(Stuck.values())
                    .map(stuck -> "case when " + stuck.condition() + " then 1 else 0 end as " + stuck.column())
                    .collect(Collectors.joining(", "))
            + BoardSql.TABLES + " left join person h on h.id = t.assignee"
            + " where r.case_id in (:cases) order by r.sort_key, r.case_id, t.created_at, t.task_id";

    private final JdbcClient jdbc;
    private final BoardSql sql;

    BoardList(JdbcClient jdbc, BoardSql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    public BoardPage page(String cycleId, BoardFilter filter, CaseCursor after) {
        Map<String, Object> parameters = sql.parameters(cycleId);
        List<CaseCursor> found = found(filter, after, parameters);
        List<CaseCursor> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        return new BoardPage(
                filter, lines(shown, parameters), found.size() > PAGE_SIZE ? shown.get(PAGE_SIZE - 1) : null);
    }

    private List<CaseCursor> found(BoardFilter filter, CaseCursor after, Map<String, Object> parameters) {
        String conditions = BoardSql.conditions(filter, parameters);
        return jdbc.sql(cases(filter) + conditions + KEYSET + ORDER)
                .params(parameters)
                .param("key", after.sortKey())
                .param("case", after.caseId())
                .query((row, number) -> new CaseCursor(row.getString("sort_key"), row.getString("case_id")))
                .list();
    }

    /** Only what the filter asks about is joined: behind most numbers the index of the reviews alone has the answer. */
    private static String cases(BoardFilter filter) {
        Set<BoardJoin> joins = BoardSql.joins(filter);
        boolean repeats = joins.stream().anyMatch(BoardJoin::repeatsReviews);
        return "select " + (repeats ? "distinct " : "") + "r.cycle_id, r.state, r.sort_key, r.case_id"
                + BoardJoin.tables(joins) + " where r.cycle_id = :cycle";
    }

    private List<BoardLine> lines(List<CaseCursor> cases, Map<String, Object> parameters) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<String, BoardLine> lines = new LinkedHashMap<>();
        jdbc.sql(LINES)
                .params(parameters)
                .param("cases", cases.stream().map(CaseCursor::caseId).toList())
                .query(row -> {
                    lines.merge(row.getString("case_id"), line(row), BoardList::both);
                });
        return List.copyOf(lines.values());
    }

    /** Two steps of one review; a second pause repeats a step. */
    private static BoardLine both(BoardLine first, BoardLine second) {
        Set<Stuck> stuck = EnumSet.noneOf(Stuck.class);
        stuck.addAll(first.stuck());
        stuck.addAll(second.stuck());
        List<Step> steps = new ArrayList<>(first.steps());
        second.steps().stream().filter(step -> !steps.contains(step)).forEach(steps::add);
        return new BoardLine(first.caseId(), first.name(), first.unit(), first.state(), first.sortKey(), steps, stuck);
    }

    private static BoardLine line(ResultSet row) throws SQLException {
        ReviewState state = ReviewState.valueOf(row.getString("state"));
        return new BoardLine(
                row.getString("case_id"),
                row.getString("display_name"),
                row.getString("unit"),
                state,
                row.getString("sort_key"),
                steps(row),
                state == ReviewState.OPEN ? stuck(row) : EnumSet.noneOf(Stuck.class));
    }

    private static Set<Stuck> stuck(ResultSet row) throws SQLException {
        Set<Stuck> stuck = EnumSet.noneOf(Stuck.class);
        for (Stuck reason : Stuck.values()) {
            if (row.getInt(reason.column()) == 1) {
                stuck.add(reason);
            }
        }
        return stuck;
    }

    private static List<Step> steps(ResultSet row) throws SQLException {
        if (row.getString("step") == null) {
            return row.getString("calibrated_next") == null
                    ? List.of()
                    : List.of(new Step(BoardFilter.CALIBRATION, null, null));
        }
        Instant due = Timestamps.required(row, "due_at");
        boolean nobodys = ReviewRole.VACANT.equals(row.getString("assignee"));
        return List.of(new Step(
                row.getString("step"), nobodys ? null : row.getString("holder"), due.equals(NEVER) ? null : due));
    }
}
