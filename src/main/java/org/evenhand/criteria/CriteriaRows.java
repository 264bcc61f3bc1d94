package org.evenhand.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenhand.criteria.CriteriaSet.Status;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code criteria_set}. */
@Component
class CriteriaRows {

    /** What stands in the content column. */
    private record Content(Set<String> jobFamilies, List<ScalePoint> scale, List<Criterion> criteria) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    CriteriaRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<CriteriaSet> page(long from, int size) {
        return jdbc.sql("select * from criteria_set order by name_key, version desc, id"
                        + " offset :from rows fetch next :size rows only")
                .param("from", from)
                .param("size", size)
                .query(CriteriaRows::set)
                .list();
    }

    List<CriteriaSet> all() {
        return jdbc.sql("select * from criteria_set order by name_key, version desc")
                .query(CriteriaRows::set)
                .list();
    }

    Optional<CriteriaSet> find(String id) {
        return jdbc.sql("select * from criteria_set where id = ?")
                .param(id)
                .query(CriteriaRows::set)
                .optional();
    }

    /** All versions of one set, the newest first. */
    List<CriteriaSet> versions(String lineage) {
        return jdbc.sql("select * from criteria_set where lineage = ? order by version desc")
                .param(lineage)
                .query(CriteriaRows::set)
                .list();
    }

    boolean nameIsTaken(String name, String exceptLineage) {
        return jdbc.sql("select count(*) from criteria_set where name_key = ? and lineage <> ?")
                        .params(keyOf(name), exceptLineage)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when name or version exist already */
    void insert(CriteriaSet set, String by) {
        jdbc.sql(
                        """
                insert into criteria_set (id, lineage, version, revision, status, name, name_key, content, saved_at, saved_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        set.id(),
                        set.lineage(),
                        set.version(),
                        set.revision(),
                        set.status().name())
                .params(set.name(), keyOf(set.name()), contentOf(set.content()), now(), by)
                .update();
    }

    /** Saves a draft over the expected revision; false when there is none such. */
    boolean update(String id, long expectedRevision, CriteriaDraft draft, String by) {
        return jdbc.sql(
                                """
                        update criteria_set
                        set name = ?, name_key = ?, content = ?, saved_at = ?, saved_by = ?, revision = revision + 1
                        where id = ? and revision = ? and status = 'DRAFT'""")
                        .params(draft.name(), keyOf(draft.name()), contentOf(draft), now(), by, id, expectedRevision)
                        .update()
                == 1;
    }

    /** Publishes the expected revision of a draft; false when there is none such. */
    boolean publish(String id, long expectedRevision, LocalDate on, String by) {
        return jdbc.sql(
                                """
                        update criteria_set set status = 'PUBLISHED', published_on = ?, published_by = ?
                        where id = ? and revision = ? and status = 'DRAFT'""")
                        .params(on, by, id, expectedRevision)
                        .update()
                == 1;
    }

    static String contentOf(CriteriaDraft draft) {
        return JSON.writeValueAsString(new Content(draft.jobFamilies(), draft.scale(), draft.criteria()));
    }

    private OffsetDateTime now() {
        return Timestamps.utc(clock.instant());
    }

    private static String keyOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static CriteriaSet set(ResultSet row, int number) throws SQLException {
        var content = JSON.readValue(row.getString("content"), Content.class);
        return new CriteriaSet(
                row.getString("id"),
                row.getString("name"),
                row.getInt("version"),
                content.jobFamilies(),
                Status.valueOf(row.getString("status")),
                row.getObject("published_on", LocalDate.class),
                content.scale(),
                content.criteria(),
                row.getString("lineage"),
                row.getLong("revision"));
    }
}
