package org.evenhand.history.paths;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are counted.
 *
 * @param process one of {@link PathIndex#PROCESSES}
 * @param group cycle or round; empty for any
 * @param version on which they ended; 0 for any
 * @param from first day on which they ended; null for any
 * @param until last day; null for any
 */
public record PathFilter(
        String process, String group, int version, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** What the ledger says of the choice, in one order. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>(Map.of("process", process));
        if (!group.isEmpty()) {
            facts.put("group", group);
        }
        if (version > 0) {
            facts.put("version", version);
        }
        if (from != null) {
            facts.put("from", from.toString());
        }
        if (until != null) {
            facts.put("until", until.toString());
        }
        return facts;
    }

    public boolean isAny() {
        return group.isEmpty() && version == 0 && from == null && until == null;
    }
}
