package org.evenhand.parts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.parts.Appointment.State;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind {@link Appointments}. */
@Repository
class AppointmentRows {

    private static final String SELECT = "select id, case_id, role, person_id, stands_in_for, first_day, last_day,"
            + " cause, state, problem, appointed_by, appointed_at from review_appointment ";

    private final JdbcClient jdbc;

    AppointmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Appointment appointment) {
        jdbc.sql("insert into review_appointment (id, case_id, role, person_id, stands_in_for, first_day, last_day,"
                        + " cause, state, appointed_by, appointed_at)"
                        + " values (:id, :case, :role, :person, :for, :first, :last, :cause, :state, :by, :at)")
                .param("id", appointment.id())
                .param("case", appointment.caseId())
                .param("role", appointment.role())
                .param("person", appointment.personId())
                .param("for", appointment.standsInFor())
                .param("first", appointment.firstDay())
                .param("last", appointment.lastDay())
                .param("cause", appointment.cause().name())
                .param("state", appointment.state().name())
                .param("by", appointment.appointedBy())
                .param("at", Timestamps.utc(appointment.appointedAt()))
                .update();
    }

    void update(Appointment appointment) {
        jdbc.sql(
                        "update review_appointment set state = :state, problem = :problem, stands_in_for = :for where id = :id")
                .param("state", appointment.state().name())
                .param("problem", appointment.problem())
                .param("for", appointment.standsInFor())
                .param("id", appointment.id())
                .update();
    }

    /** The row itself, which nobody else acts on until the transaction ends. */
    Optional<Appointment> lock(String id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(AppointmentRows::read)
                .optional();
    }

    List<Appointment> of(String caseId) {
        return jdbc.sql(SELECT + "where case_id = ? order by first_day, id")
                .param(caseId)
                .query(AppointmentRows::read)
                .list();
    }

    /** Ids of those that begin by that day, and of those that are over before it. */
    List<String> due(LocalDate today) {
        return jdbc.sql("select id from review_appointment where state = 'PLANNED' and first_day <= :today"
                        + " or state = 'RUNNING' and last_day < :today order by first_day, id")
                .param("today", today)
                .query(String.class)
                .list();
    }

    private static Appointment read(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("role"),
                row.getString("person_id"),
                row.getString("stands_in_for"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                ChangeCause.valueOf(row.getString("cause")),
                State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getString("appointed_by"),
                Timestamps.required(row, "appointed_at"));
    }
}
