package org.evenhand.notifications;

import java.time.Instant;
import org.evenhand.notifications.post.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, as ids and dates; its words are made when it is sent.
 *
 * @param taskName what the task is called in its diagram
 * @param secret the token of a password link while it is still to be sent
 * @param attempts how often sending it has failed since it was written or last retried by hand
 * @param reason why the last attempt failed, or null
 */
public record Notice(
        String id,
        String personId,
        NoticeKind kind,
        @Nullable String caseId,
        @Nullable String taskId,
        @Nullable String taskName,
        @Nullable Instant dueAt,
        @Nullable String secret,
        NoticeState state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable FailureReason reason,
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** Without the secret, so that no log holds it. */
    @Override
    public String toString() {
        return "Notice[" + id + ", " + kind + ", " + state + "]";
    }
}
