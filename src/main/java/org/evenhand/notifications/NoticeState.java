package org.evenhand.notifications;

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
    /** Overtaken before it was sent: the task was done or went to somebody else, or the link expired. */
    WITHDRAWN("withdrawn");

    private final String word;

    NoticeState(String word) {
        this.word = word;
    }

    /** Message key of the word for it. */
    public String key() {
        return "notifications.state." + word;
    }
}
