package org.evenhand.forms;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text must be like. Lengths count characters as people see them (code points), a line end is one. */
record TextRules(Setting minLength, Setting maxLength, @Nullable Pattern pattern, Kind kind) {

    /** No field takes more, whatever its form says. */
    static final int LONGEST = 200_000;

    /** A text that must match a pattern: matching a longer one can exhaust the stack. */
    private static final int LONGEST_WITH_PATTERN = 1_000;

    /** Predefined shapes of a text. */
    enum Kind {
        ANY("text", "[\\s\\S]*"),
        EMAIL("email", "[^\\s@]+@[^\\s@]+\\.[^\\s@.]+"),
        PHONE("tel", "\\+?(?:[ ().-]*\\d){7,15}");

        private final String inputType;
        private final Pattern shape;

        Kind(String inputType, String shape) {
            this.inputType = inputType;
            this.shape = Pattern.compile(shape);
        }

        String inputType() {
            return inputType;
        }

        boolean fits(String text) {
            return shape.matcher(text).matches();
        }
    }

    /** How many characters are allowed. */
    int longest(Scope scope) {
        Integer length = maxLength.length(scope);
        int most = pattern == null ? LONGEST : LONGEST_WITH_PATTERN;
        return length == null ? most : Math.min(most, length);
    }
}
