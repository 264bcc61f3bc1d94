package org.evenhand.notifications;

import org.evenhand.notifications.post.Postbox;

/** Where a notice stands. */
public enum NoticeState {
    /** To be sent when its next attempt is due. */
    WAITING("waiting"),
    /** A mail server has accepted it. */
    SENT("sent"),
    /** Given up; Human Resources and the administrator see it. */
    FAILED("failed"),
    /** Written while no mail server was configured. */
    KEPT("kept"),
    /** Waits to be told in the next weekly digest. */
    IN_DIGEST("inDigest"),
    /** Overtaken before it was sent: the task was done or went to somebody else, or the link expired. */
    WITHDRAWN("withdrawn");

    private final String word;

    NoticeState(String word) {
        this.word = word;
    }

    /** The state in which a notice begins. */
    static NoticeState atFirst(Postbox postbox) {
        return postbox.isConfigured() ? WAITING : KEPT;
    }

    /** Message key of the word for it. */
    public String key() {
        return "notifications.state." + word;
    }
}
