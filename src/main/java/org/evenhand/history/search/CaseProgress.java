package org.evenhand.history.search;

import org.jspecify.annotations.Nullable;

/**
 * How far a case is in the index.
 *
 * @param process null for a chain that nobody searches
 * @param seq the last entry that was looked at
 * @param opened whether entries may be found
 * @param filed whether all that Library HR reads of a filed review is open
 * @param unreadFrom the first entry whose documents were not open when the review was filed last
 */
record CaseProgress(
        String caseId,
        @Nullable String process,
        @Nullable String personId,
        long seq,
        boolean opened,
        boolean filed,
        long unreadFrom) {

    /** Before its first entry: of a promotion nobody but the candidate knows until they are considered. */
    static CaseProgress beginning(String caseId, Subject subject) {
        boolean opened = !Subjects.PROMOTION.equals(subject.process());
        return new CaseProgress(caseId, subject.process(), subject.personId(), 0, opened, false, 1);
    }

    CaseProgress at(long number) {
        return new CaseProgress(caseId, process, personId, number, opened, filed, unreadFrom);
    }

    CaseProgress considered() {
        return new CaseProgress(caseId, process, personId, seq, true, filed, unreadFrom);
    }

    /** Filed with that entry. */
    CaseProgress filedWith(long number) {
        return new CaseProgress(caseId, process, personId, seq, opened, true, number + 1);
    }

    /** Opened again with that entry: what follows is read once the review is filed again. */
    CaseProgress reopenedWith(long number) {
        return new CaseProgress(caseId, process, personId, seq, opened, false, number);
    }
}
