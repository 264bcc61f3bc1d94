package org.evenhand.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case that a plan may delete.
 *
 * @param place in the plan, from 1
 * @param state WAITING, DELETED or SKIPPED
 * @param why it was skipped, else null
 * @param obstacle id of the hold or the case that was in the way
 * @param documents how many lost their content; null unless deleted
 */
public record RunItem(
        int place,
        String caseId,
        RecordKind record,
        String personId,
        LocalDate dueOn,
        String state,
        @Nullable Why why,
        @Nullable String obstacle,
        @Nullable Integer documents) {}
