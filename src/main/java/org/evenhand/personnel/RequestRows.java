package org.evenhand.personnel;

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

/** The rows of {@code record_request}. */
@Repository
public class RequestRows {

    /** Lines on a page of Library HR's list. */
    public static final int PAGE_SIZE = 25;

    private static final String SELECT = "select * from record_request where ";

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RecordRequest> find(String caseId) {
        return jdbc.sql(SELECT + "case_id = ?")
                .param(caseId)
                .query(RequestRows::request)
                .optional();
    }

    /** @throws Refusal MISSING when there is no such request */
    public RecordRequest get(String caseId) {
        return find(caseId).orElseThrow(RequestRows::missing);
    }

    /** The person's own, the newest first. */
    List<RecordRequest> of(String personId) {
        return jdbc.sql(SELECT + "person_id = ? order by asked_at desc, case_id desc")
                .param(personId)
                .query(RequestRows::request)
                .list();
    }

    /**
     * Those of others, the newest first; one more than a page when there are more.
     *
     * @param before the last line seen; {@link RequestCursor#NEWEST} for the first page
     */
    public List<RecordRequest> page(String viewer, RequestCursor before) {
        return jdbc.sql(SELECT + "person_id <> :viewer and asked_at <= :at and (asked_at < :at or case_id < :case)"
                        + " order by asked_at desc, case_id desc fetch first " + (PAGE_SIZE + 1) + " rows only")
                .param("viewer", viewer)
                .param("at", Timestamps.utc(before.askedAt()))
                .param("case", before.caseId())
                .query(RequestRows::request)
                .list();
    }

    /** Up to when entries were told that no request has followed yet; empty when there is none. */
    Optional<Instant> newEntries(String personId) {
        return jdbc.sql("select max(told_at) as at from negative_entry where person_id = :person and told_at >"
                        + " coalesce((select max(entries_until) from record_request where person_id = :person"
                        + " and state <> 'WITHDRAWN'), :begin)")
                .param("person", personId)
                .param("begin", Timestamps.utc(Instant.EPOCH))
                .query((row, number) -> Optional.ofNullable(Timestamps.optional(row, "at")))
                .single();
    }

    void insert(RecordRequest request) {
        jdbc.sql(
                        "insert into record_request (case_id, person_id, hr_id, entered_by, way, requested_on, last_day, counted,"
                                + " entries_until, state, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(request.caseId(), request.personId(), request.hrId())
                .param(request.enteredBy())
                .params(request.way().name(), request.requestedOn(), request.lastDay(), request.counted())
                .param(request.entriesUntil() == null ? null : Timestamps.utc(request.entriesUntil()))
                .params(request.state().name(), Timestamps.utc(request.askedAt()))
                .update();
    }

    void opened(String caseId, Instant at, LocalDate on) {
        jdbc.sql("update record_request set opened_at = ?, opened_on = ? where case_id = ?")
                .params(Timestamps.utc(at), on, caseId)
                .update();
    }

    /** The appointment for an inspection. */
    public void appoint(String caseId, LocalDate on, String at) {
        jdbc.sql("update record_request set inspect_on = ?, inspect_at = ? where case_id = ?")
                .params(on, at, caseId)
                .update();
    }

    /** @throws Refusal MOVED_ON when it does not stand there any more */
    public void move(String caseId, RequestState from, RequestState to) {
        if (jdbc.sql("update record_request set state = ? where case_id = ? and state = ?")
                        .params(to.name(), caseId, from.name())
                        .update()
                != 1) {
            throw Refusal.because(Kind.MOVED_ON, "personnel.refused.movedOn");
        }
    }

    static Refusal missing() {
        return Refusal.because(Kind.MISSING, "personnel.refused.missing");
    }

    private static RecordRequest request(ResultSet row, int number) throws SQLException {
        return new RecordRequest(
                row.getString("case_id"),
                row.getString("person_id"),
                row.getString("hr_id"),
                row.getString("entered_by"),
                Way.valueOf(row.getString("way")),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("counted"),
                Timestamps.optional(row, "entries_until"),
                RequestState.valueOf(row.getString("state")),
                Timestamps.required(row, "asked_at"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("inspect_on", LocalDate.class),
                row.getString("inspect_at"));
    }
}
