package org.evenhand.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the reviews of a cycle by step and place, state, and reason why they are stuck; one query each. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private static final String LATE = "count(distinct case when " + Stuck.LATE.condition()
            + " then r.case_id end) as late, count(distinct case when "
            + Stuck.STALLED.condition() + " then r.case_id end) as stalled, min(case when "
            + Stuck.LATE.condition() + " then t.due_at end) as oldest_due";

    private static final String REASONS = Arrays.stream(Stuck.values())
            .map(stuck -> "count(distinct case when " + stuck.condition() + " then r.case_id end) as " + stuck.column())
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final BoardSql sql;
    private final LatenessByRole lateness;

    Boards(JdbcClient jdbc, BoardSql sql, LatenessByRole lateness) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.lateness = lateness;
    }

    /** @param directorate by whose units to count; empty to count by directorates */
    public BoardCounts of(String cycleId, String directorate) {
        Map<String, Object> parameters = sql.parameters(cycleId);
        return new BoardCounts(
                directorate,
                cells(parameters, directorate),
                states(cycleId),
                reasons(parameters),
                lateness.of(cycleId, parameters));
    }

    private List<BoardCell> cells(Map<String, Object> parameters, String directorate) {
        String place = directorate.isEmpty() ? "p.directorate" : "p.unit";
        BoardFilter filter = BoardFilter.OPEN.in(directorate, "");
        return jdbc.sql("select " + place + " as place, " + BoardSql.STEP + " as step,"
                        + " count(distinct r.case_id) as reviews, " + LATE + BoardSql.FROM
                        + BoardSql.conditions(filter, parameters) + " group by " + place + ", " + BoardSql.STEP)
                .params(parameters)
                .query(Boards::cell)
                .list();
    }

    private Map<ReviewState, Long> states(String cycleId) {
        Map<ReviewState, Long> states = new EnumMap<>(ReviewState.class);
        jdbc.sql("select state, count(*) as reviews from performance_review where cycle_id = ? group by state")
                .param(cycleId)
                .query(row -> {
                    states.put(ReviewState.valueOf(row.getString("state")), row.getLong("reviews"));
                });
        return states;
    }

    private Map<Stuck, Long> reasons(Map<String, Object> parameters) {
        return jdbc.sql("select " + REASONS + BoardSql.FROM + BoardSql.conditions(BoardFilter.OPEN, parameters))
                .params(parameters)
                .query(Boards::reasons)
                .single();
    }

    private static Map<Stuck, Long> reasons(ResultSet row, int number) throws SQLException {
        Map<Stuck, Long> reasons = new EnumMap<>(Stuck.class);
        for (Stuck stuck : Stuck.values()) {
            reasons.put(stuck, row.getLong(stuck.column()));
        }
        return reasons;
    }

    private static BoardCell cell(ResultSet row, int number) throws SQLException {
        return new BoardCell(
                row.getString("place"),
                row.getString("step"),
                row.getLong("reviews"),
                row.getLong("late"),
                row.getLong("stalled"),
                Timestamps.optional(row, "oldest_due"));
    }
}
