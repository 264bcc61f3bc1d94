package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows behind {@link Drafts}. */
@Component
class DraftTables {

    private static final String NEWEST =
            "select v.case_id, v.step, v.person_id, v.version, v.content, v.saved_at from draft_version v"
                    + " join draft_head h on h.case_id = v.case_id and h.step = v.step"
                    + " and h.person_id = v.person_id and h.version = v.version"
                    + " where h.case_id = ? and h.person_id = ?";

    private final JdbcClient jdbc;

    DraftTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version; 0 where there is no draft. */
    long head(DraftKey key) {
        return jdbc.sql("select version from draft_head" + DraftKey.MATCHES)
                .params(key.caseId(), key.step(), key.personId())
                .query(Long.class)
                .optional()
                .orElse(0L);
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
    boolean advance(DraftKey key, long from, long to) {
        return from == 0 ? begin(key, to) : move(key, from, to);
    }

    /** A further version, with a number that no draft ever had. */
    Draft add(DraftKey key, String content, Instant at) {
        GeneratedKeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("insert into draft_version (case_id, step, person_id, content, saved_at) values (?, ?, ?, ?, ?)")
                .params(key.caseId(), key.step(), key.personId(), content, utc(at))
                .update(number, "version");
        long version = Objects.requireNonNull(number.getKey()).longValue();
        return new Draft(key.caseId(), key.step(), key.personId(), version, CanonicalJson.object(content), at);
    }

    void addConflict(DraftKey key, long basedOn, String content, Instant at) {
        jdbc.sql("insert into draft_conflict (case_id, step, person_id, based_on, content, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(key.caseId(), key.step(), key.personId(), basedOn, content, utc(at))
                .update();
    }

    /** Takes the draft out of sight, unless somebody saved since that version. */
    boolean end(DraftKey key, long version) {
        return jdbc.sql("delete from draft_head" + DraftKey.MATCHES + "and version = ?")
                        .params(key.caseId(), key.step(), key.personId(), version)
                        .update()
                == 1;
    }

    void remove(DraftKey key) {
        for (String table : List.of("draft_version", "draft_conflict")) {
            jdbc.sql("delete from " + table + DraftKey.MATCHES)
                    .params(key.caseId(), key.step(), key.personId())
                    .update();
        }
    }

    private boolean begin(DraftKey key, long version) {
        try {
            return jdbc.sql("insert into draft_head (case_id, step, person_id, version) values (?, ?, ?, ?)")
                            .params(key.caseId(), key.step(), key.personId(), version)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean move(DraftKey key, long from, long to) {
        return jdbc.sql("update draft_head set version = ?" + DraftKey.MATCHES + "and version = ?")
                        .params(to, key.caseId(), key.step(), key.personId(), from)
                        .update()
                == 1;
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
