package org.evenhand.disclosure.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it stands in a log.
 *
 * @param activity the step that was done, or what else happened
 * @param transition of the life cycle of that activity, by the standard model of XES
 * @param resource who did it, under the name in this log; {@code evenhand} for what nobody did by hand
 * @param person whether the resource is a person
 * @param onBehalfOf for whom, under the name in this log
 * @param step which step it was about, where that is not the activity
 * @param definitions under which versions
 */
record LogEvent(
        String activity,
        String transition,
        Instant at,
        String resource,
        boolean person,
        @Nullable String onBehalfOf,
        @Nullable String role,
        @Nullable String step,
        @Nullable String definitions) {}
