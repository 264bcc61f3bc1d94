package org.evenhand.disclosure.eventlog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which event log is wanted.
 *
 * @param from first day on which a case may have begun, or null
 * @param until last such day, or null
 * @param reason why cases and people are to be named; null for pseudonyms
 */
public record LogQuery(
        List<LoggedProcess> processes,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LogFormat format,
        @Nullable String reason) {

    public LogQuery {
        processes = List.copyOf(processes);
    }

    /** Whether cases and people are named. */
    public boolean isNamed() {
        return reason != null;
    }

    /** What the ledger says of it, which holds no prose. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", format.name());
        facts.put("processes", processes.stream().map(LoggedProcess::key).toList());
        if (from != null) {
            facts.put("from", from.toString());
        }
        if (until != null) {
            facts.put("until", until.toString());
        }
        facts.put("named", isNamed());
        return facts;
    }
}
