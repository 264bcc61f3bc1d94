package org.evenhand.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.engine.DecisionResult;
import org.evenhand.record.DocumentRevision;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code negative_entry}. Who tells holds the ledger of the case before it changes them. */
@Repository
class EntryRows {

    /** A notice whose mail was given up tells nobody, unless the person has shown that they know. */
    static final String UNDELIVERED = "(e.read_at is null and e.told_by is null"
            + " and (coalesce(n.state, '') = 'FAILED' or coalesce(n.state, '') = 'WITHDRAWN' and e.told_how = 'NOTICE'))";

    static final String OPEN = "(e.told_at is null or " + UNDELIVERED + ")";

    static final String FROM = " from negative_entry e left join notice n on n.id = e.notice_id ";

    private static final String SELECT =
            "select e.*, case when " + UNDELIVERED + " then 1 else 0 end as undelivered" + FROM;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            DocumentRevision revision,
            String personId,
            List<String> rules,
            DecisionResult result,
            StatutoryClock.Dates dates) {
        jdbc.sql("insert into negative_entry (id, case_id, person_id, document_kind, revision, rules, table_version,"
                        + " entered_at, notice_at, warn_at, last_day, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        revision.caseId(),
                        personId,
                        revision.kind(),
                        revision.revision(),
                        String.join(" ", rules),
                        result.versionTag() + " v" + result.version(),
                        Timestamps.utc(revision.at()),
                        Timestamps.utc(dates.noticeAt()),
                        Timestamps.utc(dates.warnAt()),
                        dates.lastDay(),
                        Timestamps.utc(dates.dueAt()))
                .update();
    }

    /** All entries of a case, the earliest first. */
    List<NegativeEntry> of(String caseId) {
        return jdbc.sql(SELECT + "where e.case_id = ? order by e.entered_at, e.id")
                .param(caseId)
                .query(EntryRows::entry)
                .list();
    }

    /** Those of a case that nobody has told yet. */
    List<NegativeEntry> untold(String caseId) {
        return jdbc.sql(SELECT + "where e.case_id = ? and e.told_at is null order by e.entered_at, e.id")
                .param(caseId)
                .query(EntryRows::entry)
                .list();
    }

    /** Those that a person was told of by a bare notice, the newest first. */
    List<NegativeEntry> noticedTo(String personId) {
        return jdbc.sql(SELECT + "where e.person_id = ? and e.told_how = 'NOTICE' order by e.entered_at desc, e.id")
                .param(personId)
                .query(EntryRows::entry)
                .list();
    }

    long unreadBy(String personId) {
        return jdbc.sql("select count(*) from negative_entry"
                        + " where person_id = ? and told_how = 'NOTICE' and read_at is null")
                .param(personId)
                .query(Long.class)
                .single();
    }

    /** Cases of which somebody still here has to be told now, the most urgent first. */
    List<String> toTell(Instant now, int limit) {
        return jdbc.sql("select e.case_id from negative_entry e join person p on p.id = e.person_id"
                        + " where e.told_at is null and e.notice_at <= ? and p.active"
                        + " group by e.case_id order by min(e.due_at), e.case_id fetch first ? rows only")
                .params(Timestamps.utc(now), limit)
                .query(String.class)
                .list();
    }

    void told(NegativeEntry entry, Telling telling, Instant at) {
        jdbc.sql("update negative_entry set told_at = ?, told_on = ?, told_how = ?, told_by = ?, notice_id = ?"
                        + " where id = ?")
                .param(Timestamps.utc(at))
                .param(telling.on())
                .param(telling.how().name())
                .param(telling.by())
                .param(telling.noticeId())
                .param(entry.id())
                .update();
    }

    /** The employee has shown that they know of what was told in this case. */
    void readInCase(String caseId, Instant at) {
        jdbc.sql("update negative_entry set read_at = ?"
                        + " where case_id = ? and told_at is not null and told_how <> 'NOTICE' and read_at is null")
                .params(Timestamps.utc(at), caseId)
                .update();
    }

    /** The employee says that they have read what they were told by bare notices. */
    void readNotices(String personId, Instant at) {
        jdbc.sql("update negative_entry set read_at = ?"
                        + " where person_id = ? and told_how = 'NOTICE' and read_at is null")
                .params(Timestamps.utc(at), personId)
                .update();
    }

    private static NegativeEntry entry(ResultSet row, int number) throws SQLException {
        return new NegativeEntry(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("person_id"),
                row.getString("document_kind"),
                row.getInt("revision"),
                Timestamps.required(row, "entered_at"),
                row.getObject("last_day", LocalDate.class),
                Timestamps.required(row, "due_at"),
                row.getObject("told_on", LocalDate.class),
                how(row.getString("told_how")),
                row.getString("told_by"),
                row.getInt("undelivered") == 0);
    }

    private static @Nullable ToldHow how(@Nullable String name) {
        return name == null ? null : ToldHow.valueOf(name);
    }
}
