package org.evenhand.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code appeal}. */
@Repository
public class AppealRows {

    private static final String SELECT = "select * from appeal where ";

    private final JdbcClient jdbc;

    AppealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Appeal> find(String caseId) {
        return jdbc.sql(SELECT + "case_id = ?")
                .param(caseId)
                .query(AppealRows::appeal)
                .optional();
    }

    /** @throws Refusal MISSING when there is no such appeal */
    public Appeal get(String caseId) {
        return find(caseId).orElseThrow(AppealRows::missing);
    }

    /** About decisions of that case, the oldest first. */
    List<Appeal> ofOriginal(String originalId) {
        return jdbc.sql(SELECT + "original_id = ? order by filed_at, case_id")
                .param(originalId)
                .query(AppealRows::appeal)
                .list();
    }

    /** The person's own, the newest first. */
    List<Appeal> of(String personId) {
        return jdbc.sql(SELECT + "person_id = ? order by filed_at desc, case_id")
                .param(personId)
                .query(AppealRows::appeal)
                .list();
    }

    /**
     * All but those in which the person is a side, or has or had a part in the original; the newest first, at most 500.
     */
    List<Appeal> knownTo(String personId) {
        return jdbc.sql("select a.* from appeal a where a.person_id <> :person and a.decider_id <> :person"
                        + " and not exists (select 1 from performance_review r where r.case_id = a.original_id"
                        + " and :person in (r.manager_id, r.department_head_id, r.associate_director_id))"
                        + " and not exists (select 1 from review_part p where p.case_id = a.original_id"
                        + " and p.person_id = :person)"
                        + " and not exists (select 1 from promotion_case c where c.case_id = a.original_id"
                        + " and :person in (c.recommender_id, c.director_id, c.hr_id))"
                        + " order by a.filed_at desc, a.case_id fetch first 500 rows only")
                .param("person", personId)
                .query(AppealRows::appeal)
                .list();
    }

    void insert(Appeal appeal) {
        jdbc.sql("insert into appeal (case_id, kind, original_id, original_process, person_id, decider_id, hr_id,"
                        + " decided_at, noticed_on, last_day, late, in_confidence, state, filed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(appeal.caseId(), appeal.kind().name(), appeal.originalId(), appeal.originalProcess())
                .params(appeal.personId(), appeal.deciderId(), appeal.hrId(), Timestamps.utc(appeal.decidedAt()))
                .params(appeal.noticedOn(), appeal.lastDay(), appeal.late(), appeal.inConfidence())
                .params(appeal.state().name(), Timestamps.utc(appeal.filedAt()))
                .update();
    }

    void tellsInConfidence(String caseId) {
        jdbc.sql("update appeal set in_confidence = true where case_id = ?")
                .param(caseId)
                .update();
    }

    /** @throws Refusal MOVED_ON when it does not stand there any more */
    void move(String caseId, AppealState from, AppealState to, Instant at) {
        int moved = jdbc.sql("update appeal set state = ?, closed_at = case when ? then ? else closed_at end"
                        + " where case_id = ? and state = ?")
                .params(to.name(), to.isOver(), Timestamps.utc(at), caseId, from.name())
                .update();
        if (moved != 1) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.movedOn");
        }
    }

    static Refusal missing() {
        return Refusal.because(Kind.MISSING, "appeals.refused.missing");
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        return new Appeal(
                row.getString("case_id"),
                AppealKind.valueOf(row.getString("kind")),
                row.getString("original_id"),
                row.getString("original_process"),
                row.getString("person_id"),
                row.getString("decider_id"),
                row.getString("hr_id"),
                Timestamps.required(row, "decided_at"),
                row.getObject("noticed_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("late"),
                row.getBoolean("in_confidence"),
                AppealState.valueOf(row.getString("state")),
                Timestamps.required(row, "filed_at"),
                Timestamps.optional(row, "closed_at"));
    }
}
