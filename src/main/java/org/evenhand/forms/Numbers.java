package org.evenhand.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them and as answers keep them. */
final class Numbers {

    /** Digits with or without a comma at the thousands; no exponents, at most 30 characters. */
    private static final Pattern TYPED = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?");

    private static final int LONGEST = 30;

    private Numbers() {}

    /** The number of a stored or computed value, or null when it is none. */
    static @Nullable BigDecimal of(@Nullable Object value) {
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
        }
        return value instanceof String text ? typed(text) : null;
    }

    /** The number somebody typed, or null when it is none. */
    static @Nullable BigDecimal typed(String text) {
        boolean readable = text.length() <= LONGEST
                && TYPED.matcher(text).matches()
                && text.chars().anyMatch(Character::isDigit);
        return readable ? new BigDecimal(text.replace(",", "")) : null;
    }

    /** The plainest Java number: whole ones as long, others as decimal. */
    static Number plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean whole = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 15;
        return whole ? (Number) stripped.longValue() : stripped;
    }

    /** The number in digits, without exponent. */
    static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
