package org.evenhand.equity.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one grouping in one audit, for all stages.
 *
 * @param dimension key of the grouping
 * @param fingerprint SHA-256 (hex) of the rows that were analyzed
 * @param version of this software that analyzed them; null before
 * @param hasRows whether the rows are still kept, so that the run can be repeated
 * @param problemKey message key of why there is nothing to analyze; null otherwise
 */
public record AuditTables(
        String auditId,
        int number,
        String dimension,
        String fingerprint,
        @Nullable String version,
        @Nullable Instant analyzedAt,
        boolean hasRows,
        @Nullable String problemKey) {

    /** Whether it has tables, or it is known why it never will. */
    public boolean isDone() {
        return analyzedAt != null || problemKey != null;
    }

    public boolean hasReport() {
        return analyzedAt != null;
    }
}
