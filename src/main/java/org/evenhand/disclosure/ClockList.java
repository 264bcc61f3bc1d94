package org.evenhand.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.people.Actor;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases with entries, one query a page. Nobody sees their own, nor one that a conflict keeps them away from. */
@Repository
@Transactional(readOnly = true)
public class ClockList {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private static final String LINES = "select e.case_id, e.person_id, count(*) as entries,"
            + " min(e.entered_at) as entered_at, min(e.last_day) as last_day, min(e.due_at) as due_at,"
            + " max(case when " + EntryRows.UNDELIVERED + " then 1 else 0 end) as undelivered,"
            + " max(case when e.told_on > e.last_day then 1 else 0 end) as late,"
            + " max(case when p.active then 1 else 0 end) as active" + EntryRows.FROM
            + "join person p on p.id = e.person_id where e.person_id <> :viewer and not exists (select 1 from"
            + " review_conflict x where x.case_id = e.case_id and x.person_id = :viewer) and ";

    private final JdbcClient jdbc;

    ClockList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases in which somebody has still to be told, the most urgent first; one more than a page when there are more. */
    public List<ClockLine> running(Actor viewer, ClockCursor after) {
        return list(
                EntryRows.OPEN + " group by e.case_id, e.person_id having min(e.due_at) >= :at"
                        + " and (min(e.due_at) > :at or e.case_id > :case) order by min(e.due_at), e.case_id",
                viewer,
                after);
    }

    /** Cases with entries that were told, the newest first. */
    public List<ClockLine> told(Actor viewer, ClockCursor after) {
        return list(
                "not " + EntryRows.OPEN + " group by e.case_id, e.person_id having min(e.due_at) <= :at"
                        + " and (min(e.due_at) < :at or e.case_id > :case) order by min(e.due_at) desc, e.case_id",
                viewer,
                after);
    }

    private List<ClockLine> list(String which, Actor viewer, ClockCursor after) {
        return jdbc.sql(LINES + which + " fetch first " + (PAGE_SIZE + 1) + " rows only")
                .param("viewer", viewer.personId())
                .param("at", Timestamps.utc(after.dueAt()))
                .param("case", after.caseId())
                .query(ClockList::line)
                .list();
    }

    private static ClockLine line(ResultSet row, int number) throws SQLException {
        return new ClockLine(
                row.getString("case_id"),
                row.getString("person_id"),
                row.getInt("entries"),
                Timestamps.required(row, "entered_at"),
                row.getObject("last_day", LocalDate.class),
                Timestamps.required(row, "due_at"),
                row.getInt("undelivered") == 1,
                row.getInt("late") == 1,
                row.getInt("active") == 1);
    }
}
