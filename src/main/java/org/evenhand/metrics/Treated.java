package org.evenhand.metrics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.StepTime;
import org.evenhand.record.LedgerEntry;

/**
 * How the process treated the people of some cases up to a moment, read from what their ledgers and steps say of it.
 *
 * @param people who each case is about
 * @param entries of these cases, up to that moment
 */
public record Treated(Map<String, String> people, List<LedgerEntry> entries, Instant until) {

    public Treated {
        people = Map.copyOf(people);
        entries = entries.stream().filter(entry -> !entry.at().isAfter(until)).toList();
    }

    /** Business days that steps of others took, all of them together, by case; none where nobody else has done anything. */
    public Map<String, Integer> waited(List<StepTime> steps, Away away) {
        Map<String, Integer> waited = new HashMap<>();
        for (StepTime step : steps) {
            boolean own = String.valueOf(step.assignee()).equals(people.get(step.caseId()));
            if (!own && !step.endedAt().isAfter(until)) {
                waited.merge(step.caseId(), away.waited(step), Integer::sum);
            }
        }
        return waited;
    }

    /** Cases with an entry of that kind. */
    public Set<String> casesWith(String kind) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(LedgerEntry::caseId)
                .collect(Collectors.toSet());
    }

    /** What at least half of them did not exceed; 0 without any. */
    public static int median(Map<String, Integer> days) {
        List<Integer> sorted = days.values().stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() + 1) / 2 - 1);
    }
}
