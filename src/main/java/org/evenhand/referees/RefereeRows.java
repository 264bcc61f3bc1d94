package org.evenhand.referees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code referee}. */
@Component
class RefereeRows {

    private static final String SELECT = "select * from referee ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RefereeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Referee> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(RefereeRows::referee)
                .optional();
    }

    /** In the order in which they are asked. */
    List<Referee> of(String caseId) {
        return jdbc.sql(SELECT + "where case_id = ? order by place")
                .param(caseId)
                .query(RefereeRows::referee)
                .list();
    }

    /** Addresses of those who mixed up this person, in any case. */
    List<String> mixedUp(String subjectId) {
        return jdbc.sql("select email from referee where subject_id = ? and state = 'MIXED_UP'")
                .param(subjectId)
                .query(String.class)
                .list();
    }

    void add(String caseId, String subjectId, int place, NewReferee referee) {
        jdbc.sql("insert into referee (id, case_id, subject_id, place, name, email, affiliation, state, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'LISTED', ?)")
                .params(Referee.newId(), caseId, subjectId, place)
                .params(referee.name(), referee.email(), referee.affiliation(), now())
                .update();
    }

    void ask(String id, String letterId, String processInstanceId) {
        jdbc.sql("update referee set state = 'INVITED', letter_id = ?, process_instance_id = ?, changed_at = ?"
                        + " where id = ?")
                .params(letterId, processInstanceId, now(), id)
                .update();
    }

    void move(String id, RefereeState to) {
        jdbc.sql("update referee set state = ?, changed_at = ? where id = ?")
                .params(to.name(), now(), id)
                .update();
    }

    void accept(String id) {
        jdbc.sql("update referee set state = 'ACCEPTED', accepted = true, changed_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private Object now() {
        return Timestamps.utc(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Referee referee(ResultSet row, int number) throws SQLException {
        @Nullable String letter = row.getString("letter_id");
        return new Referee(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("subject_id"),
                row.getInt("place"),
                row.getString("name"),
                row.getString("email"),
                row.getString("affiliation"),
                letter,
                row.getString("process_instance_id"),
                RefereeState.valueOf(row.getString("state")),
                row.getBoolean("accepted"),
                Timestamps.required(row, "changed_at"));
    }
}
