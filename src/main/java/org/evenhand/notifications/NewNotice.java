package org.evenhand.notifications;

import java.time.Instant;
import java.util.Set;
import org.evenhand.engine.OpenTask;
import org.jspecify.annotations.Nullable;

/** What is to be told to whom. */
record NewNotice(
        String personId,
        NoticeKind kind,
        @Nullable String caseId,
        @Nullable String taskId,
        @Nullable String taskName,
        @Nullable Instant dueAt,
        @Nullable String secret,
        @Nullable Instant expiresAt) {

    /** A mail, and the list of mails that failed, do not even say that there is such a case. */
    private static final Set<String> DISCREET = Set.of("fairnessConcern");

    static NewNotice ofTask(NoticeKind kind, String personId, OpenTask task) {
        String name = DISCREET.contains(task.processKey()) ? null : task.name();
        return new NewNotice(personId, kind, task.caseId(), task.id(), name, task.dueAt(), null, null);
    }

    /** To who stands above whoever is late, and may not know the case: neither names the step nor the case. */
    static NewNotice ofLateReport(String personId, OpenTask task) {
        return new NewNotice(personId, NoticeKind.LATE_OF_REPORT, null, task.id(), null, task.dueAt(), null, null);
    }

    static NewNotice ofCase(NoticeKind kind, String personId, String caseId) {
        return new NewNotice(personId, kind, caseId, null, null, null, null, null);
    }

    /** @param day what it speaks of happened then; null when it speaks of no day */
    static NewNotice ofDay(NoticeKind kind, String personId, @Nullable Instant day) {
        return new NewNotice(personId, kind, null, null, null, day, null, null);
    }

    static NewNotice ofDigest(String personId) {
        return new NewNotice(personId, NoticeKind.DIGEST, null, null, null, null, null, null);
    }

    static NewNotice ofSeals(String personId) {
        return new NewNotice(personId, NoticeKind.SEALED, null, null, null, null, null, null);
    }

    static NewNotice ofMovedDeadlines(String personId) {
        return new NewNotice(personId, NoticeKind.DEADLINES_MOVED, null, null, null, null, null, null);
    }

    static NewNotice ofPasswordLink(String personId, String token, Instant expiresAt) {
        return new NewNotice(personId, NoticeKind.PASSWORD_LINK, null, null, null, null, token, expiresAt);
    }

    /** @param token of the link that opens the referee's step */
    static NewNotice ofLetter(NoticeKind kind, OpenTask task, String token, Instant expiresAt) {
        String referee = String.valueOf(task.assignee());
        return new NewNotice(referee, kind, null, task.id(), null, task.dueAt(), token, expiresAt);
    }

    static NewNotice ofLetterEnd(NoticeKind kind, String refereeId) {
        return new NewNotice(refereeId, kind, null, null, null, null, null, null);
    }

    static NewNotice ofPasswordChange(String personId) {
        return new NewNotice(personId, NoticeKind.PASSWORD_CHANGED, null, null, null, null, null, null);
    }

    /** Without the secret, so that no log holds it. */
    @Override
    public String toString() {
        return "NewNotice[" + kind + "]";
    }
}
