package org.evenhand.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.evenhand.appeals.PanelSeat.ChosenBy;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code appeal_seat}. */
@Repository
public class PanelRows {

    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who was ever named, in the order in which they were. */
    public List<PanelSeat> of(String caseId) {
        return jdbc.sql("select * from appeal_seat where case_id = ? order by place")
                .param(caseId)
                .query(PanelRows::seat)
                .list();
    }

    /** Person ids of those who stand there. */
    public List<String> in(String caseId, State state) {
        return of(caseId).stream()
                .filter(seat -> seat.is(state))
                .map(PanelSeat::personId)
                .toList();
    }

    void insert(String caseId, PanelSeat seat) {
        jdbc.sql("insert into appeal_seat (case_id, person_id, place, chosen_by, state) values (?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        seat.personId(),
                        seat.place(),
                        seat.chosenBy().name(),
                        seat.state().name())
                .update();
    }

    void move(String caseId, Collection<String> people, State to) {
        people.forEach(person -> jdbc.sql("update appeal_seat set state = ? where case_id = ? and person_id = ?")
                .params(to.name(), caseId, person)
                .update());
    }

    /** Appeals in whose panel the person sits, the newest first. */
    List<String> sittingIn(String personId) {
        return jdbc.sql("select s.case_id from appeal_seat s join appeal a on a.case_id = s.case_id"
                        + " where s.person_id = ? and s.state = 'SITTING' order by a.filed_at desc, a.case_id")
                .param(personId)
                .query(String.class)
                .list();
    }

    /** Whether the person sits, or since that moment sat, in the panel of another appeal. */
    boolean satElsewhereSince(String personId, String caseId, Instant since) {
        return jdbc.sql("select count(*) from appeal_seat s join appeal a on a.case_id = s.case_id"
                                + " where s.person_id = ? and s.case_id <> ? and s.state = 'SITTING'"
                                + " and (a.closed_at is null or a.closed_at > ?)")
                        .params(personId, caseId, Timestamps.utc(since))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static PanelSeat seat(ResultSet row, int number) throws SQLException {
        return new PanelSeat(
                row.getString("person_id"),
                row.getInt("place"),
                ChosenBy.valueOf(row.getString("chosen_by")),
                State.valueOf(row.getString("state")));
    }
}
