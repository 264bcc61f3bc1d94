package org.evenhand.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case whose time is over.
 *
 * @param startedOn when its clock began
 * @param dueOn the first day on which it may go
 * @param why what keeps it; null when nothing does
 * @param obstacle id of the hold or the case that keeps it
 */
public record DueCase(
        String caseId,
        RecordKind record,
        String personId,
        LocalDate startedOn,
        LocalDate dueOn,
        @Nullable Why why,
        @Nullable String obstacle) {

    public boolean isKept() {
        return why != null;
    }

    /** What a plan is made of, as its fingerprint covers it. */
    String line() {
        return caseId + " " + record + " " + dueOn + "\n";
    }
}
