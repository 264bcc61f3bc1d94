package org.evenhand.equity.analysis;

import java.util.Locale;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;

/** Numbers as they are read, rounded; the JSON has all digits. */
final class Words {

    private static final double SMALLEST_P = 0.0001;
    private static final double PERCENT = 100;

    private Words() {}

    /** A text with numbers in the notation of the reports. */
    static String text(String format, Object... values) {
        return String.format(Locale.US, format, values);
    }

    static String number(double value) {
        return text("%.3f", value);
    }

    static String number(Estimate value) {
        return value.isDefined() ? number(value.get()) : none(value);
    }

    static String p(Estimate value) {
        return value.isDefined() ? p(value.get()) : none(value);
    }

    static String p(double value) {
        return value < SMALLEST_P ? "below 0.0001" : text("%.4f", value);
    }

    static String percent(double part) {
        return text("%.1f %%", PERCENT * part);
    }

    static String percent(Estimate part) {
        return part.isDefined() ? percent(part.get()) : none(part);
    }

    /** Value and limits, as parts of a hundred. */
    static String percents(IntervalEstimate parts) {
        return parts.value().isDefined()
                ? percent(parts.value()) + " (" + percent(parts.low()) + " to " + percent(parts.high()) + ")"
                : none(parts.value());
    }

    static String interval(IntervalEstimate values) {
        return interval(values.value(), values.low(), values.high());
    }

    static String interval(Estimate value, Estimate low, Estimate high) {
        return number(value) + " (" + number(low) + " to " + number(high) + ")";
    }

    /** One sentence or the other, or why neither can be said. */
    static String either(Answer answer, String yes, String no) {
        if (!answer.isDefined()) {
            return "none (" + answer.reason().reason() + ")";
        }
        return answer.isYes() ? yes : no;
    }

    private static String none(Estimate value) {
        return "none (" + value.reason().reason() + ")";
    }
}
