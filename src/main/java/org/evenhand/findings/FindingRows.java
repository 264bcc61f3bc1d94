package org.evenhand.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code register_finding}: each finding as it stands. Its versions are in the record. */
@Repository
class FindingRows {

    private static final String SELECT =
            "select f.*, case when f.owner_id is not null and not p.active then 1 else 0 end"
                    + " as owner_left from register_finding f left join person p on p.id = f.owner_id ";

    private static final String NEXT = " and f.id < :after order by f.id desc fetch first :limit rows only";

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CycleFinding> find(String id) {
        return jdbc.sql(SELECT + "where f.id = ?")
                .param(id)
                .query(FindingRows::finding)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when it is recorded already */
    void add(String id, Cohort about, FindingContent content, String by, Instant at) {
        jdbc.sql(
                        "insert into register_finding (id, cohort_kind, cohort_id, recorded_by, recorded_at, version, topic, text, owner_id,"
                                + " disposition, measure, due_on, done) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, about.kind().name(), about.id(), by, Timestamps.utc(at))
                .param(content.topic().name())
                .param(content.text())
                .param(content.ownerId())
                .param(name(content.disposition()))
                .param(content.measure())
                .param(content.dueOn())
                .param(content.done())
                .update();
    }

    /** Changes the version that was read; false when it is no longer the newest. */
    boolean change(String id, int version, FindingContent content) {
        return jdbc.sql("update register_finding set version = version + 1, topic = ?, text = ?, owner_id = ?,"
                                + " disposition = ?, measure = ?, due_on = ?, done = ? where id = ? and version = ?")
                        .param(content.topic().name())
                        .param(content.text())
                        .param(content.ownerId())
                        .param(name(content.disposition()))
                        .param(content.measure())
                        .param(content.dueOn())
                        .param(content.done())
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<CycleFinding> all(String after, int limit) {
        return list("where 1 = 1", "", after, limit);
    }

    /** Those of one cycle or round, the oldest first. */
    List<CycleFinding> of(String cohortId) {
        return jdbc.sql(SELECT + "where f.cohort_id = ? order by f.recorded_at, f.id")
                .param(cohortId)
                .query(FindingRows::finding)
                .list();
    }

    /** Those of one owner, the newest first. */
    List<CycleFinding> ownedBy(String ownerId, String after, int limit) {
        return list("where f.owner_id = :who", ownerId, after, limit);
    }

    /** Ids of the cycles of that staff category, but for one. */
    List<String> otherCycles(String staffCategory, String exceptCycleId) {
        return jdbc.sql("select id from review_cycle where staff_category = ? and id <> ?")
                .params(staffCategory, exceptCycleId)
                .query(String.class)
                .list();
    }

    /** Those of the cycles or rounds that nobody has answered in full. */
    List<CycleFinding> unsettled(Collection<String> cohortIds) {
        return cohortIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where f.cohort_id in (:cohorts) and (f.owner_id is null or f.disposition is null"
                                + " or f.due_on is null or not p.active and not f.done) order by f.id")
                        .param("cohorts", cohortIds)
                        .query(FindingRows::finding)
                        .list();
    }

    /** Findings not done whose day is so near, or past, that their owner has to be told and has not been. */
    List<CycleFinding> toRemind(LocalDate latest, String once) {
        return jdbc.sql(SELECT + "where not f.done and p.active and f.due_on <= ? and (f." + once + " is null or f."
                        + once + " <> f.due_on) order by f.id")
                .param(latest)
                .query(FindingRows::finding)
                .list();
    }

    /** Whether it is this caller who reminds of that day: another node may have been first. */
    boolean claims(String id, LocalDate dueOn, String once) {
        return jdbc.sql("update register_finding set " + once + " = ? where id = ? and due_on = ? and (" + once
                                + " is null or " + once + " <> due_on)")
                        .params(dueOn, id, dueOn)
                        .update()
                == 1;
    }

    private List<CycleFinding> list(String which, String who, String after, int limit) {
        return jdbc.sql(SELECT + which + NEXT)
                .param("who", who)
                .param("after", after)
                .param("limit", limit)
                .query(FindingRows::finding)
                .list();
    }

    private static @Nullable String name(@Nullable Disposition disposition) {
        return disposition == null ? null : disposition.name();
    }

    private static CycleFinding finding(ResultSet row, int number) throws SQLException {
        String disposition = row.getString("disposition");
        return new CycleFinding(
                row.getString("id"),
                OutcomeKind.valueOf(row.getString("cohort_kind")),
                row.getString("cohort_id"),
                row.getInt("version"),
                new FindingContent(
                        FindingTopic.valueOf(row.getString("topic")),
                        row.getString("text"),
                        row.getString("owner_id"),
                        disposition == null ? null : Disposition.valueOf(disposition),
                        row.getString("measure"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("done")),
                row.getString("recorded_by"),
                Timestamps.required(row, "recorded_at"),
                row.getInt("owner_left") == 1);
    }
}
