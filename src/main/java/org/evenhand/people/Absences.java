package org.evenhand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is away when. Only Human Resources may see whole absences; everybody else is shown what follows from them. */
@Repository
public class Absences {

    private static final String SELECT = "select * from absence ";

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's absences that were not canceled, in the order of their days. */
    public List<Absence> of(String personId) {
        return jdbc.sql(SELECT + "where person_id = ? and not canceled order by first_day, id")
                .param(personId)
                .query(Absences::absence)
                .list();
    }

    /** Everybody's absences with a day from and to those days, canceled ones left out, in the order of their days. */
    public List<Absence> between(LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "where not canceled and first_day <= :to and (last_day is null or last_day >= :from)"
                        + " order by first_day, id")
                .param("from", from)
                .param("to", to)
                .query(Absences::absence)
                .list();
    }

    /** The absence, canceled or not. */
    public Optional<Absence> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Absences::absence)
                .optional();
    }

    /** Lets one change of a person's absences wait for another until the transaction ends. */
    public void lock(String personId) {
        jdbc.sql("select id from person where id = ? for update")
                .param(personId)
                .query(String.class)
                .list();
    }

    /** Adds an absence that was found to be right. */
    public void add(Absence absence) {
        jdbc.sql(
                        "insert into absence (id, person_id, first_day, last_day, canceled, version) values (?, ?, ?, ?, ?, ?)")
                .params(absence.id(), absence.personId(), absence.firstDay())
                .param(absence.lastDay())
                .param(absence.canceled())
                .param(absence.version())
                .update();
    }

    /**
     * Puts the last day, and whether it was canceled, in place of what that version said.
     *
     * @throws Refusal MOVED_ON when somebody changed it meanwhile
     */
    public void replace(Absence changed) {
        int rows = jdbc.sql("update absence set last_day = ?, canceled = ?, version = version + 1"
                        + " where id = ? and version = ?")
                .param(changed.lastDay())
                .param(changed.canceled())
                .param(changed.id())
                .param(changed.version())
                .update();
        if (rows == 0) {
            throw Refusal.because(Kind.MOVED_ON, "people.refused.absenceChanged");
        }
    }

    /** A row of the table. */
    public static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("id"),
                row.getString("person_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("canceled"),
                row.getInt("version"));
    }
}
