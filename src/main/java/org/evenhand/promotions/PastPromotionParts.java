package org.evenhand.promotions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code promotion_part}: who acted in promotions before. */
@Repository
public class PastPromotionParts {

    private final JdbcClient jdbc;

    PastPromotionParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All parts that have ended in a promotion, the earliest first. */
    public List<PastPromotionPart> of(String caseId) {
        return jdbc.sql("select * from promotion_part where case_id = ? order by ended_at, id")
                .param(caseId)
                .query(PastPromotionParts::part)
                .list();
    }

    /** The parts a person had in a promotion and has no more, the earliest first. */
    public List<PastPromotionPart> of(String caseId, String personId) {
        return of(caseId).stream()
                .filter(part -> part.personId().equals(personId))
                .toList();
    }

    public void add(PastPromotionPart part) {
        jdbc.sql("insert into promotion_part (id, case_id, role, person_id, successor_id, since, cause, ended_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), part.caseId(), part.role().name())
                .params(part.personId(), part.successorId(), part.since())
                .params(part.cause(), Timestamps.utc(part.endedAt()))
                .update();
    }

    private static PastPromotionPart part(ResultSet row, int number) throws SQLException {
        return new PastPromotionPart(
                row.getString("case_id"),
                PromotionRole.valueOf(row.getString("role")),
                row.getString("person_id"),
                row.getString("successor_id"),
                row.getObject("since", LocalDate.class),
                row.getString("cause"),
                Timestamps.required(row, "ended_at"));
    }
}
