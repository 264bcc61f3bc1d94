package org.evenhand.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.evenhand.notifications.post.FailureReason;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code notice}. */
final class NoticeRows {

    static final String SELECT = "select id, person_id, kind, case_id, task_id, task_name, due_at,"
            + " (select s.secret from notice_secret s where s.notice_id = notice.id) as secret, state,"
            + " attempts, next_attempt_at, reason, created_at, sent_at from notice ";

    private NoticeRows() {}

    static Notice map(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("person_id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("case_id"),
                row.getString("task_id"),
                row.getString("task_name"),
                Timestamps.optional(row, "due_at"),
                row.getString("secret"),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Timestamps.required(row, "next_attempt_at"),
                reason(row.getString("reason")),
                Timestamps.required(row, "created_at"),
                Timestamps.optional(row, "sent_at"));
    }

    private static @Nullable FailureReason reason(@Nullable String name) {
        return name == null ? null : FailureReason.valueOf(name);
    }
}
