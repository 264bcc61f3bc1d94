package org.evenhand.notifications.post;

import java.time.Instant;

/**
 * A mail as it leaves.
 *
 * @param id the notice's id; the same again when one notice has to be sent twice, so that mailboxes see one mail
 * @param toName name the person goes by
 * @param text the body as plain text
 * @param html the same body as a whole HTML document
 */
public record Mail(String id, String to, String toName, String subject, String text, String html, Instant writtenAt) {

    /** Without the body, which may hold a password link. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
