package org.evenhand.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.notifications.post.FailureReason;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every attempt at every notice. Rows are only ever added, in the transaction that holds the notice. */
@Repository
class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason why it failed; null when a mail server has accepted the mail */
    void add(String noticeId, Instant at, @Nullable FailureReason reason) {
        jdbc.sql("insert into notice_attempt (notice_id, number, tried_at, reason)"
                        + " select :id, coalesce(max(number), 0) + 1, :at, cast(:reason as varchar(40))"
                        + " from notice_attempt where notice_id = :id")
                .param("id", noticeId)
                .param("at", Timestamps.utc(at))
                .param("reason", reason == null ? null : reason.name())
                .update();
    }

    /** Of these notices, each in its order; one query. */
    Map<String, List<CaseNotice.Attempt>> of(Collection<String> noticeIds) {
        Map<String, List<CaseNotice.Attempt>> attempts = new HashMap<>();
        if (!noticeIds.isEmpty()) {
            jdbc.sql("select notice_id, tried_at, reason from notice_attempt where notice_id in (:ids)"
                            + " order by notice_id, number")
                    .param("ids", noticeIds)
                    .query(row -> {
                        String reason = row.getString("reason");
                        attempts.computeIfAbsent(row.getString("notice_id"), id -> new ArrayList<>())
                                .add(new CaseNotice.Attempt(
                                        Timestamps.required(row, "tried_at"),
                                        reason == null ? null : FailureReason.valueOf(reason)));
                    });
        }
        return attempts;
    }
}
