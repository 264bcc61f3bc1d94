package org.evenhand.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * What a process may remember: ids, yes or no, counts, dates and routing codes. No prose, no ratings, no identity;
 * removed variables stay readable in the engine's history. Source: architecture.md, "How a submit travels".
 */
final class RoutingVariables {

    /** Longest text, in characters: an id or a routing code, never prose. */
    static final int LONGEST = 200;

    private RoutingVariables() {}

    /**
     * The variables as the engine stores them: instants become dates, local dates become ISO text.
     *
     * @throws IllegalArgumentException naming the variable, never its value, for anything a process may not remember
     */
    static Map<String, Object> checked(Map<String, ?> variables) {
        Map<String, Object> checked = new HashMap<>();
        for (Entry<String, ?> variable : variables.entrySet()) {
            checked.put(variable.getKey(), checked(variable.getKey(), variable.getValue()));
        }
        return checked;
    }

    private static Object checked(String name, Object value) {
        if (value instanceof Boolean || value instanceof Integer || value instanceof Date) {
            return value;
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof String text && isCode(text)) {
            return text;
        }
        throw new IllegalArgumentException("not a routing variable: " + name);
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
