package org.evenhand.notifications;

import java.time.Instant;
import java.util.List;
import org.evenhand.notifications.post.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * One notice of a case with the proof that it was sent; never what it says.
 *
 * @param messageId under which the mail stands in mailboxes and in the log of the mail server; null before it was tried
 * @param attempts the earliest first; empty for what was sent before attempts were kept
 */
public record CaseNotice(Notice notice, @Nullable String messageId, List<Attempt> attempts) {

    public CaseNotice {
        attempts = List.copyOf(attempts);
    }

    /** @param reason why it failed; null when a mail server has accepted the mail */
    public record Attempt(Instant at, @Nullable FailureReason reason) {

        public boolean isAccepted() {
            return reason == null;
        }
    }
}
