package org.evenhand.notifications;

import static org.evenhand.notifications.NoticeState.FAILED;
import static org.evenhand.notifications.NoticeState.SENT;
import static org.evenhand.notifications.NoticeState.WITHDRAWN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.evenhand.notifications.post.FailureReason;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code notice} on their way from written to sent. */
@Repository
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String id, NewNotice notice, NoticeState state, Instant now) {
        jdbc.sql("insert into notice (id, person_id, kind, case_id, task_id, task_name, due_at, state, attempts,"
                        + " next_attempt_at, created_at) values (:id, :person, :kind, :case, :task, :name, :due, :state,"
                        + " 0, :now, :now)")
                .param("id", id)
                .param("person", notice.personId())
                .param("kind", notice.kind().name())
                .param("case", notice.caseId())
                .param("task", notice.taskId())
                .param("name", notice.taskName())
                .param("due", utc(notice.dueAt()))
                .param("state", state.name())
                .param("now", Timestamps.utc(now))
                .update();
        if (notice.secret() != null) {
            jdbc.sql("insert into notice_secret (notice_id, secret, expires_at) values (?, ?, ?)")
                    .param(id)
                    .param(notice.secret())
                    .param(utc(notice.expiresAt()))
                    .update();
        }
    }

    /** Ids of notices whose next attempt is due, the longest due first. */
    List<String> due(Instant now, int limit) {
        return jdbc.sql("select id from notice where state = 'WAITING' and next_attempt_at <= :now"
                        + " order by next_attempt_at, id fetch first :limit rows only")
                .param("now", Timestamps.utc(now))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Locks the notice until the transaction ends; nothing when another node has it, or it is no longer due. */
    Optional<Notice> take(String id, Instant now) {
        return jdbc.sql(NoticeRows.SELECT + "where id = :id and state = 'WAITING' and next_attempt_at <= :now"
                        + " for update skip locked")
                .param("id", id)
                .param("now", Timestamps.utc(now))
                .query(NoticeRows::map)
                .optional();
    }

    void sent(String id, Instant now) {
        end(id, SENT, null, now);
    }

    void withdrawn(String id) {
        end(id, WITHDRAWN, null, null);
    }

    void failed(String id, FailureReason reason, int attempts) {
        end(id, FAILED, reason, null);
        jdbc.sql("update notice set attempts = ? where id = ?")
                .params(attempts, id)
                .update();
    }

    void tryAgain(String id, FailureReason reason, int attempts, Instant next) {
        jdbc.sql("update notice set attempts = :attempts, reason = :reason, next_attempt_at = :next where id = :id")
                .param("attempts", attempts)
                .param("reason", reason.name())
                .param("next", Timestamps.utc(next))
                .param("id", id)
                .update();
    }

    /** Whatever waited for the person's digest is told, or has nothing left to tell. */
    void endInDigest(String personId, NoticeState state, @Nullable Instant sentAt) {
        jdbc.sql("update notice set state = :state, sent_at = :sent where person_id = :person and state = 'IN_DIGEST'")
                .param("state", state.name())
                .param("sent", utc(sentAt))
                .param("person", personId)
                .update();
    }

    /** Whatever waited for the person's digest is sent by itself. */
    void releaseFromDigest(String personId, NoticeState state, Instant now) {
        jdbc.sql("update notice set state = :state, next_attempt_at = :now"
                        + " where person_id = :person and state = 'IN_DIGEST'")
                .param("state", state.name())
                .param("now", Timestamps.utc(now))
                .param("person", personId)
                .update();
    }

    /** Digests that have not left yet: the next one says the same, and more. */
    void withdrawDigests(String personId) {
        jdbc.sql("update notice set state = 'WITHDRAWN' where person_id = ? and kind = 'DIGEST'"
                        + " and state in ('WAITING', 'KEPT', 'FAILED')")
                .param(personId)
                .update();
    }

    /** Nobody can use a link that has expired: its token goes, and with it the notice. */
    void withdrawExpired(Instant now) {
        jdbc.sql("update notice set state = 'WITHDRAWN'"
                        + " where id in (select notice_id from notice_secret where expires_at <= ?)")
                .param(Timestamps.utc(now))
                .update();
        jdbc.sql("delete from notice_secret where expires_at <= ?")
                .param(Timestamps.utc(now))
                .update();
    }

    private void end(String id, NoticeState state, @Nullable FailureReason reason, @Nullable Instant sentAt) {
        jdbc.sql("update notice set state = :state, reason = :reason, sent_at = :sent where id = :id")
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("sent", utc(sentAt))
                .param("id", id)
                .update();
        jdbc.sql("delete from notice_secret where notice_id = ?").param(id).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : Timestamps.utc(at);
    }
}
