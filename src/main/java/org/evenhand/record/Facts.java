package org.evenhand.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the ledger may say. The ledger outlives what people wrote and is read by more of them, so it holds
 * no prose. Messages name the key, never the value.
 */
final class Facts {

    static final int LONGEST = 200;

    private Facts() {}

    /** Throws an IllegalArgumentException for the first fact that may not stand in the ledger. */
    static void check(Map<String, ?> facts) {
        facts.forEach(Facts::check);
    }

    private static void check(Object key, @Nullable Object value) {
        if (!(key instanceof String name) || !isShort(name)) {
            throw new IllegalArgumentException("A fact is named by at most " + LONGEST + " characters");
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach(Facts::check);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> check(name, item));
        } else if (!isPlain(value)) {
            throw new IllegalArgumentException("Fact " + name + " must be a string of at most " + LONGEST
                    + " characters on one line, a boolean or a whole number");
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof String text && isShort(text);
    }

    private static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
