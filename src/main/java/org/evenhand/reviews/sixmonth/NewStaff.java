package org.evenhand.reviews.sixmonth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who on the roster is new and has no six-month review yet. A review opened in error counts as none; one that ended
 * before the day of hire was of an earlier employment.
 */
@Repository
class NewStaff {

    private static final String WITHOUT_REVIEW = "select p.id, p.unit, p.hired_on from person p where p.active"
            + " and not exists (select 1 from performance_review r where r.person_id = p.id and r.kind = 'SIX_MONTH'"
            + " and r.state <> 'OPENED_IN_ERROR' and r.period_end >= p.hired_on)";

    private final JdbcClient jdbc;

    NewStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those hired from one day to another, the longest ago first.
     *
     * @param after id of the last one seen, empty for the beginning
     */
    List<NewStaffMember> hired(LocalDate from, LocalDate until, String after, int atMost) {
        return jdbc.sql(WITHOUT_REVIEW + " and p.hired_on between :from and :until"
                        + " and (:after = '' or p.hired_on > (select a.hired_on from person a where a.id = :after)"
                        + " or p.hired_on = (select a.hired_on from person a where a.id = :after) and p.id > :after)"
                        + " order by p.hired_on, p.id fetch first " + atMost + " rows only")
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .query(NewStaff::member)
                .list();
    }

    /** Somebody active without such a review, hired whenever. */
    Optional<NewStaffMember> find(String personId) {
        return jdbc.sql(WITHOUT_REVIEW + " and p.id = ?")
                .param(personId)
                .query(NewStaff::member)
                .optional();
    }

    private static NewStaffMember member(ResultSet row, int number) throws SQLException {
        return new NewStaffMember(
                row.getString("id"), row.getString("unit"), row.getObject("hired_on", LocalDate.class));
    }
}
