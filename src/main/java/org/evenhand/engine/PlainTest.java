package org.evenhand.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plainest cells of a decision table: a whole number, perhaps behind one of {@code < <= > >=}, a text, {@code true} or
 * {@code false}, beside a fact of the same kind.
 */
final class PlainTest {

    /** Up to eighteen digits, so that it is a long. */
    private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>|)\\s*(-?\\d{1,18})");

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private PlainTest() {}

    /** Whether the fact passes; empty when only the interpreter can tell. */
    static Optional<Boolean> of(String test, @Nullable Object fact) {
        String plain = test.strip();
        if (fact instanceof Long number) {
            return of(NUMBER.matcher(plain), number);
        }
        if (fact instanceof String text) {
            return Optional.of(TEXT.matcher(plain))
                    .filter(Matcher::matches)
                    .map(constant -> text.equals(constant.group(1)));
        }
        boolean constant = "true".equals(plain) || "false".equals(plain);
        return fact instanceof Boolean flag && constant
                ? Optional.of(flag.equals(Boolean.valueOf(plain)))
                : Optional.empty();
    }

    private static Optional<Boolean> of(Matcher test, long number) {
        return Optional.of(test)
                .filter(Matcher::matches)
                .map(constant -> compares(constant.group(1), Long.compare(number, Long.parseLong(constant.group(2)))));
    }

    private static boolean compares(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }
}
