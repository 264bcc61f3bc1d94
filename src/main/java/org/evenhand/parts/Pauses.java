package org.evenhand.parts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What absences and holds did to cases. */
@Repository
class Pauses {

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pause> of(String caseId) {
        return jdbc.sql("select * from review_pause where case_id = ?")
                .param(caseId)
                .query(Pauses::pause)
                .list();
    }

    /** Absences that have to do with the case: those of the person, and canceled ones that once paused it. */
    List<Absence> absencesFor(String caseId, String personId) {
        return jdbc.sql("select a.* from absence a where a.person_id = :person and (not a.canceled or exists"
                        + " (select 1 from review_pause p where p.absence_id = a.id and p.case_id = :case))"
                        + " order by a.first_day, a.id")
                .param("person", personId)
                .param("case", caseId)
                .query(Absences::absence)
                .list();
    }

    void keep(Pause pause) {
        int kept = jdbc.sql("update review_pause set paused_on = ?, moved_to = ? where case_id = ? and absence_id = ?")
                .param(pause.pausedOn())
                .param(pause.movedTo())
                .param(pause.caseId())
                .param(pause.absenceId())
                .update();
        if (kept == 0) {
            jdbc.sql(
                            "insert into review_pause (paused_on, moved_to, case_id, absence_id, held_on) values (?, ?, ?, ?, ?)")
                    .param(pause.pausedOn())
                    .param(pause.movedTo())
                    .param(pause.caseId())
                    .param(pause.absenceId())
                    .param(pause.heldOn())
                    .update();
        }
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                row.getString("case_id"),
                row.getString("absence_id"),
                row.getObject("paused_on", LocalDate.class),
                row.getObject("moved_to", LocalDate.class),
                row.getObject("held_on", LocalDate.class));
    }
}
