package org.evenhand.board;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Business days after which a late step counts as stalled; its escalations have come by then. */
    static final int STALLED_AFTER = 3;

    /** r the review, p the person reviewed, t an open step, a whoever has it and is there, z its pauses. */
    static final String FROM = " from performance_review r join person p on p.id = r.person_id"
            + " left join inbox_task t on t.case_id = r.case_id and t.confidential = false"
            + " left join person a on a.id = t.assignee and a.active = true"
            + " left join review_pause z on z.case_id = r.case_id and z.paused_on is not null"
            + " where r.cycle_id = :cycle";

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

    /** The conditions of a filter, and their parameters into the map. */
    static String conditions(BoardFilter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder(" and r.state = :state");
        parameters.put("state", filter.state().name());
        if (filter.step().equals(BoardFilter.BETWEEN)) {
            sql.append(" and t.task_id is null");
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
