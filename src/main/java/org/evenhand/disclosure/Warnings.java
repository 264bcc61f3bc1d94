package org.evenhand.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.PersonalNotices;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells Library HR once that somebody has to be told by hand soon, and once that the time is over. The mail names neither
 * a person nor a case, and nobody is warned of an entry about themselves.
 */
@Component
class Warnings {

    private static final String SELECT =
            "select e.id, e.person_id" + EntryRows.FROM + "join person p on p.id = e.person_id where ";

    /** Near the end; or Evenhand would have told by now, had the person not left. */
    private static final String SOON = SELECT + "e.warned_at is null and " + EntryRows.OPEN
            + " and (e.warn_at <= :now or e.notice_at <= :now and e.told_at is null and not p.active) order by e.id";

    private static final String OVER = SELECT + "e.overdue_warned_at is null and e.due_at <= :now and ("
            + EntryRows.OPEN + " or e.told_on > e.last_day) order by e.id";

    private final JdbcClient jdbc;
    private final People people;
    private final PersonalNotices notices;

    Warnings(JdbcClient jdbc, People people, PersonalNotices notices) {
        this.jdbc = jdbc;
        this.people = people;
        this.notices = notices;
    }

    @Transactional
    void send(Instant now) {
        warn(SOON, "warned_at", NoticeKind.RECORD_ENTRY_UNTOLD, now);
        warn(OVER, "overdue_warned_at", NoticeKind.RECORD_ENTRY_OVERDUE, now);
    }

    private void warn(String which, String once, NoticeKind kind, Instant now) {
        List<String> employees = jdbc.sql(which).param("now", Timestamps.utc(now)).query(Warnings::line).list().stream()
                .filter(line -> claims(once, line, now))
                .map(Line::personId)
                .toList();
        if (!employees.isEmpty()) {
            people.activeWith(Role.HR).stream()
                    .map(Person::id)
                    .filter(hr -> employees.stream().anyMatch(employee -> !employee.equals(hr)))
                    .forEach(hr -> notices.tell(kind, hr, null));
        }
    }

    /** Another node may have been first. */
    private boolean claims(String once, Line line, Instant now) {
        return jdbc.sql("update negative_entry set " + once + " = ? where id = ? and " + once + " is null")
                        .params(Timestamps.utc(now), line.id())
                        .update()
                == 1;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getString("id"), row.getString("person_id"));
    }

    private record Line(String id, String personId) {}
}
