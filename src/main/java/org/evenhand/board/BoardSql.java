package org.evenhand.board;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.Incidents;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Timestamps;
import org.springframework.stereotype.Component;

/**
 * The reviews of a cycle with their open steps, as counts and lists ask for them: one pass over indexes, whatever is
 * asked. A review at two steps has two rows, so that reviews are counted as distinct cases.
 */
@Component
class BoardSql {

    /** Where a review stands: at a step, before its calibration, or between two steps. */
    static final String STEP = "coalesce(t.step, case when c.case_id is null then '" + BoardFilter.BETWEEN + "' else '"
            + BoardFilter.CALIBRATION + "' end)";

    /** Business days after which a late step counts as stalled; its escalations have come by then. */
    static final int STALLED_AFTER = 3;

    /**
     * r the review, p the person reviewed, t an open step, a whoever has it and is there, z its pauses, c that it waits for
     * calibration.
     */
    static final String TABLES = BoardJoin.allTables();

    static final String FROM = TABLES + " where r.cycle_id = :cycle";

    private static final String NO_INCIDENT = "";

    private final Incidents incidents;
    private final LibraryCalendar calendar;
    private final Clock clock;

    BoardSql(Incidents incidents, LibraryCalendar calendar, Clock clock) {
        this.incidents = incidents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What {@link Stuck#condition} compares with, as of now. */
    Map<String, Object> parameters(String cycleId) {
        Instant now = clock.instant();
        Instant stalled = calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(now), -STALLED_AFTER));
        Collection<String> halted = incidents.processInstances();
        return new HashMap<>(Map.of(
                "cycle",
                cycleId,
                "now",
                Timestamps.utc(now),
                "stalled",
                Timestamps.utc(stalled),
                "incidents",
                halted.isEmpty() ? List.of(NO_INCIDENT) : halted,
                "vacant",
                ReviewRole.VACANT));
    }

    /** The tables that the conditions of a filter name, and no others. */
    static Set<BoardJoin> joins(BoardFilter filter) {
        Set<BoardJoin> joins = EnumSet.noneOf(BoardJoin.class);
        if (!filter.directorate().isEmpty() || !filter.unit().isEmpty()) {
            joins.add(BoardJoin.PERSON);
        }
        if (!filter.step().isEmpty()) {
            joins.add(BoardJoin.TASK);
        }
        if (filter.step().equals(BoardFilter.BETWEEN) || filter.step().equals(BoardFilter.CALIBRATION)) {
            joins.add(BoardJoin.WAIT);
        }
        if (filter.stuck() != null) {
            joins.addAll(filter.stuck().joins());
        }
        return joins;
    }

    /** The conditions of a filter, and their parameters into the map. */
    static String conditions(BoardFilter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(" and r.state = :state");
        parameters.put("state", filter.state().name());
        if (filter.step().equals(BoardFilter.BETWEEN)) {
            sql.append(" and t.task_id is null and c.case_id is null");
        } else if (filter.step().equals(BoardFilter.CALIBRATION)) {
            sql.append(" and t.task_id is null and c.case_id is not null");
        } else {
            add(sql, parameters, "t.step", "step", filter.step());
        }
        add(sql, parameters, "p.directorate", "directorate", filter.directorate());
        add(sql, parameters, "p.unit", "unit", filter.unit());
        if (filter.stuck() != null) {
            sql.append(" and ").append(filter.stuck().condition());
        }
        return sql.toString();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> parameters, String column, String name, String value) {
        if (!value.isEmpty()) {
            sql.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }
}
