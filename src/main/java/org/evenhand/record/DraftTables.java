package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind {@link Drafts}. */
@Component
class DraftTables {

    private static final String NEWEST =
            "select v.case_id, v.step, v.person_id, v.version, v.content, v.saved_at from draft_version v"
                    + " join draft_head h on h.case_id = v.case_id and h.step = v.step"
                    + " and h.person_id = v.person_id and h.version = v.version"
                    + " where h.case_id = ? and h.person_id = ? and h.live";

    private final JdbcClient jdbc;

    DraftTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DraftHead head(DraftKey key) {
        return jdbc.sql("select version, live from draft_head" + DraftKey.MATCHES)
                .params(key.caseId(), key.step(), key.personId())
                .query((row, number) -> new DraftHead(row.getLong("version"), row.getBoolean("live")))
                .optional()
                .orElse(DraftHead.NONE);
    }

    List<Draft> versions(DraftKey key) {
        return jdbc.sql("select case_id, step, person_id, version, content, saved_at from draft_version"
                        + DraftKey.MATCHES + "order by version")
                .params(key.caseId(), key.step(), key.personId())
                .query(DraftTables::readVersion)
                .list();
    }

    Optional<Draft> newest(DraftKey key) {
        return jdbc.sql(NEWEST + " and h.step = ?")
                .params(key.caseId(), key.personId(), key.step())
                .query(DraftTables::readVersion)
                .optional();
    }

    List<Draft> newest(String caseId, String personId) {
        return jdbc.sql(NEWEST + " order by v.saved_at, v.step")
                .params(caseId, personId)
                .query(DraftTables::readVersion)
                .list();
    }

    List<DraftConflict> conflicts(DraftKey key) {
        return jdbc.sql("select case_id, step, person_id, based_on, content, saved_at from draft_conflict"
                        + DraftKey.MATCHES + "order by id")
                .params(key.caseId(), key.step(), key.personId())
                .query(DraftTables::readConflict)
                .list();
    }

    /** Moves the head on, unless somebody did so since it was read. */
    boolean advance(DraftKey key, DraftHead from) {
        return from.version() == 0 ? begin(key) : update(key, from, from.next(), true) == 1;
    }

    Draft add(DraftKey key, long version, String content, Instant at) {
        jdbc.sql("insert into draft_version (case_id, step, person_id, version, content, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(key.caseId(), key.step(), key.personId(), version, content, utc(at))
                .update();
        return new Draft(key.caseId(), key.step(), key.personId(), version, CanonicalJson.object(content), at);
    }

    void addConflict(DraftKey key, long basedOn, String content, Instant at) {
        jdbc.sql("insert into draft_conflict (case_id, step, person_id, based_on, content, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(key.caseId(), key.step(), key.personId(), basedOn, content, utc(at))
                .update();
    }

    /** Takes the draft out of sight, unless somebody saved since the head was read. */
    boolean end(DraftKey key, DraftHead head) {
        return update(key, head, head.version(), false) == 1;
    }

    void remove(DraftKey key) {
        for (String table : List.of("draft_version", "draft_conflict")) {
            jdbc.sql("delete from " + table + DraftKey.MATCHES)
                    .params(key.caseId(), key.step(), key.personId())
                    .update();
        }
    }

    private boolean begin(DraftKey key) {
        try {
            return jdbc.sql("insert into draft_head (case_id, step, person_id, version, live) values (?, ?, ?, ?, ?)")
                            .params(key.caseId(), key.step(), key.personId(), 1L, true)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private int update(DraftKey key, DraftHead from, long version, boolean live) {
        return jdbc.sql("update draft_head set version = ?, live = ?" + DraftKey.MATCHES
                        + "and version = ? and live = ?")
                .params(version, live, key.caseId(), key.step(), key.personId(), from.version(), from.live())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Draft readVersion(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("case_id"),
                row.getString("step"),
                row.getString("person_id"),
                row.getLong("version"),
                CanonicalJson.object(row.getString("content")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static DraftConflict readConflict(ResultSet row, int number) throws SQLException {
        return new DraftConflict(
                row.getString("case_id"),
                row.getString("step"),
                row.getString("person_id"),
                row.getLong("based_on"),
                CanonicalJson.object(row.getString("content")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
