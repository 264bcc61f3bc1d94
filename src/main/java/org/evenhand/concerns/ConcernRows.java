package org.evenhand.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code fairness_concern}. */
@Repository
public class ConcernRows {

    private static final String SELECT = "select * from fairness_concern where ";

    private final JdbcClient jdbc;

    ConcernRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Concern> find(String caseId) {
        return jdbc.sql(SELECT + "case_id = ?")
                .param(caseId)
                .query(ConcernRows::concern)
                .optional();
    }

    /** @throws Refusal MISSING when there is no such concern */
    public Concern get(String caseId) {
        return find(caseId).orElseThrow(ConcernRows::missing);
    }

    /** The open one that this person has raised about that case. */
    Optional<Concern> open(String raiserId, String aboutCase) {
        return jdbc.sql(SELECT + "raiser_id = ? and about_case = ? and state in ('RAISED', 'HELD')")
                .params(raiserId, aboutCase)
                .query(ConcernRows::concern)
                .optional();
    }

    /** Those the person has raised, the newest first; the last hundred. */
    List<Concern> raisedBy(String personId) {
        return jdbc.sql(SELECT + "raiser_id = ? order by raised_at desc, case_id fetch first 100 rows only")
                .param(personId)
                .query(ConcernRows::concern)
                .list();
    }

    /** Those of which the person is the contact, the newest first, after that line. */
    List<Concern> with(String personId, ConcernCursor after, int limit) {
        return jdbc.sql(SELECT + "contact_id = :person and raised_at <= :at and (raised_at < :at or case_id > :case)"
                        + " order by raised_at desc, case_id fetch first :limit rows only")
                .param("person", personId)
                .param("at", Timestamps.utc(after.raisedAt()))
                .param("case", after.caseId())
                .param("limit", limit)
                .query(ConcernRows::concern)
                .list();
    }

    /** Open ones with whose contact others are told to be late, the longest late first; the first of them. */
    List<Concern> late() {
        return jdbc.sql(SELECT + "late_since is not null and state in ('RAISED', 'HELD')"
                        + " order by late_since, case_id fetch first 25 rows only")
                .query(ConcernRows::concern)
                .list();
    }

    void late(String caseId, Instant since) {
        jdbc.sql("update fairness_concern set late_since = ? where case_id = ?")
                .params(Timestamps.utc(since), caseId)
                .update();
    }

    /** Nobody of them becomes its contact. */
    Set<String> excluded(String caseId) {
        return jdbc.sql("select person_id from fairness_concern_not where case_id = ?")
                .param(caseId)
                .query(String.class)
                .set();
    }

    void exclude(String caseId, String personId) {
        if (!excluded(caseId).contains(personId)) {
            jdbc.sql("insert into fairness_concern_not (case_id, person_id) values (?, ?)")
                    .params(caseId, personId)
                    .update();
        }
    }

    void insert(Concern concern) {
        jdbc.sql(
                        "insert into fairness_concern (case_id, about_case, about_process, raiser_id, contact_id, state, raised_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(concern.caseId(), concern.aboutCase(), concern.aboutProcess(), concern.raiserId())
                .params(concern.contactId(), concern.state().name(), Timestamps.utc(concern.raisedAt()))
                .update();
    }

    /** Gives it to somebody who is not late yet. */
    void contact(String caseId, String contactId) {
        jdbc.sql("update fairness_concern set contact_id = ?, late_since = null where case_id = ?")
                .params(contactId, caseId)
                .update();
    }

    /** @throws Refusal MOVED_ON when it does not stand there any more */
    public void move(String caseId, ConcernState from, ConcernState to) {
        if (jdbc.sql("update fairness_concern set state = ?, late_since = null where case_id = ? and state = ?")
                        .params(to.name(), caseId, from.name())
                        .update()
                != 1) {
            throw Refusal.because(Kind.MOVED_ON, "concerns.refused.movedOn");
        }
    }

    static Refusal missing() {
        return Refusal.because(Kind.MISSING, "concerns.refused.missing");
    }

    private static Concern concern(ResultSet row, int number) throws SQLException {
        return new Concern(
                row.getString("case_id"),
                row.getString("about_case"),
                row.getString("about_process"),
                row.getString("raiser_id"),
                row.getString("contact_id"),
                ConcernState.valueOf(row.getString("state")),
                Timestamps.required(row, "raised_at"),
                Timestamps.optional(row, "late_since"));
    }
}
