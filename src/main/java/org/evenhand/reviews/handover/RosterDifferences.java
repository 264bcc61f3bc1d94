package org.evenhand.reviews.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.evenhand.reviews.ReviewRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open reviews whose manager is not the one the roster names, has left, or is still to be chosen. Changes nothing. */
@Component
public class RosterDifferences {

    /** As many as a page shows; the next ones come when these are decided. */
    public static final int PAGE_SIZE = 100;

    private static final String FOUND = "select r.case_id, r.person_id, r.manager_id, p.manager_id as roster_manager,"
            + " coalesce(m.active, false) as here from performance_review r"
            + " join person p on p.id = r.person_id"
            + " left join person m on m.id = r.manager_id"
            + " left join person n on n.id = p.manager_id and n.active"
            + " where r.closed_at is null"
            + " and (n.id is not null and n.id <> r.manager_id or coalesce(m.active, false) = false)"
            + " and not exists (select 1 from review_roster_decision d"
            + " where d.case_id = r.case_id and d.person_id = p.manager_id and coalesce(m.active, false))"
            + " and not exists (select 1 from review_appointment a"
            + " where a.case_id = r.case_id and a.role = 'MANAGER' and a.state = 'RUNNING')"
            + " and not exists (select 1 from review_conflict c"
            + " where c.case_id = r.case_id and c.person_id = p.manager_id and coalesce(m.active, false))";

    private final JdbcClient jdbc;

    RosterDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A review whose manager may have to change.
     *
     * @param managerId who has the part now, or {@link ReviewRole#VACANT}
     * @param proposed whom the roster names; null when it proposes nobody else
     * @param here whether the present manager still works here
     */
    public record Difference(
            String caseId, String personId, String managerId, @Nullable String proposed, boolean here) {

        public boolean isVacant() {
            return managerId.equals(ReviewRole.VACANT);
        }
    }

    /** The first page of them, by the name of the employee; one query. */
    public List<Difference> all() {
        return jdbc.sql(FOUND + " order by p.sort_key, r.case_id fetch first " + PAGE_SIZE + " rows only")
                .query(RosterDifferences::read)
                .list();
    }

    Optional<Difference> of(String caseId) {
        return jdbc.sql(FOUND + " and r.case_id = ?")
                .param(caseId)
                .query(RosterDifferences::read)
                .optional();
    }

    private static Difference read(ResultSet row, int number) throws SQLException {
        String roster = row.getString("roster_manager");
        String manager = row.getString("manager_id");
        return new Difference(
                row.getString("case_id"),
                row.getString("person_id"),
                manager,
                manager.equals(roster) ? null : roster,
                row.getBoolean("here"));
    }
}
