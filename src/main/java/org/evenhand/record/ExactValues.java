package org.evenhand.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass only values that come back from JSON as they went in: RFC 8785 numbers are IEEE 754 doubles, and UTF-8 has
 * no half characters.
 */
final class ExactValues {

    private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);

    private ExactValues() {}

    static void check(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(ExactValues::checkMember);
        } else if (value instanceof List<?> list) {
            list.forEach(ExactValues::check);
        } else if (value instanceof String text) {
            checkText(text);
        } else if (value instanceof Number number) {
            checkNumber(number);
        } else if (value != null && !(value instanceof Boolean)) {
            throw new IllegalArgumentException("The record cannot hold a " + value.getClass());
        }
    }

    private static void checkMember(Object key, @Nullable Object value) {
        check((String) key);
        check(value);
    }

    private static void checkText(String text) {
        if (text.codePoints().anyMatch(ExactValues::isHalfCharacter)) {
            throw Refusal.because(Kind.INVALID, "record.refused.text");
        }
    }

    private static boolean isHalfCharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void checkNumber(Number number) {
        if (!isExact(number)) {
            throw Refusal.because(Kind.INVALID, "record.refused.number");
        }
    }

    private static boolean isExact(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        BigDecimal exact = exactly(number);
        return isWhole(exact)
                ? exact.abs().compareTo(LARGEST) <= 0
                : Double.isFinite(exact.doubleValue())
                        && BigDecimal.valueOf(exact.doubleValue()).compareTo(exact) == 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal exactly(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger whole ? new BigDecimal(whole) : BigDecimal.valueOf(number.longValue());
    }
}
