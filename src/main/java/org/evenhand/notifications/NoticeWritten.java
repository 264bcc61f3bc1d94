package org.evenhand.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Somebody is told something about a case, in the transaction of what is told.
 *
 * @param step the notice is about; null when it is about the whole case
 * @param waitsForDigest whether the person hears of it only in the next digest
 */
public record NoticeWritten(
        String noticeId,
        String personId,
        NoticeKind kind,
        @Nullable String caseId,
        @Nullable String step,
        boolean waitsForDigest) {}
