package org.evenhand.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acted in reviews before, and who may not come near one any more. */
@Repository
public class PastParts {

    private static final String SELECT = "select case_id, role, person_id, successor_id, since, phase, cause, ended_at"
            + " from review_part where case_id = ? ";

    private final JdbcClient jdbc;

    PastParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All parts that have ended in a review, the earliest first. */
    public List<PastPart> of(String caseId) {
        return jdbc.sql(SELECT + "order by ended_at, id")
                .param(caseId)
                .query(PastParts::part)
                .list();
    }

    /** The parts a person had in a review and has no more. */
    public List<PastPart> of(String caseId, String personId) {
        return standing(caseId, personId).past();
    }

    /** What a person had to do with a review before, and whether a conflict keeps them away; one query. */
    Standing standing(String caseId, String personId) {
        List<PastPart> past = new ArrayList<>();
        boolean[] conflict = {false};
        jdbc.sql("select c.since as conflict_since, p.* from (select cast(:case as varchar(40)) as wanted) w"
                        + " left join review_conflict c on c.case_id = w.wanted and c.person_id = :person"
                        + " left join review_part p on p.case_id = w.wanted and p.person_id = :person"
                        + " order by p.ended_at, p.id")
                .param("case", caseId)
                .param("person", personId)
                .query(row -> {
                    conflict[0] |= row.getObject("conflict_since") != null;
                    if (row.getString("role") != null) {
                        past.add(part(row, past.size()));
                    }
                });
        return new Standing(conflict[0], past);
    }

    /** What somebody had to do with a review before. */
    record Standing(boolean inConflict, List<PastPart> past) {}

    public void add(PastPart part) {
        jdbc.sql("insert into review_part (id, case_id, role, person_id, successor_id, since, phase, cause, ended_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        part.caseId(),
                        part.role().name(),
                        part.personId(),
                        part.successorId(),
                        part.since(),
                        part.phase().name(),
                        part.cause(),
                        Timestamps.utc(part.endedAt()))
                .update();
    }

    private static PastPart part(ResultSet row, int number) throws SQLException {
        return new PastPart(
                row.getString("case_id"),
                ReviewRole.valueOf(row.getString("role")),
                row.getString("person_id"),
                row.getString("successor_id"),
                row.getObject("since", LocalDate.class),
                ReviewPhase.valueOf(row.getString("phase")),
                row.getString("cause"),
                Timestamps.required(row, "ended_at"));
    }
}
