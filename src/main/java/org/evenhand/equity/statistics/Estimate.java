package org.evenhand.equity.statistics;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A finite number, or the reason why there is none.
 *
 * @param value finite, or null with a reason
 * @param undefined null if there is a value
 */
public record Estimate(@Nullable Double value, @Nullable Undefined undefined) {

    public Estimate {
        if ((value == null) == (undefined == null)) {
            throw new IllegalArgumentException("Either a value or a reason: " + value + ", " + undefined);
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite number: " + value);
        }
    }

    /** A finite number; fails on NaN and infinity, since whoever computes knows the reason and says it. */
    public static Estimate of(double value) {
        return new Estimate(value, null);
    }

    public static Estimate undefined(Undefined reason) {
        return new Estimate(null, reason);
    }

    /** What a division leaves: unbounded if it is infinite. */
    public static Estimate ofBounded(double value) {
        return Double.isInfinite(value) ? undefined(Undefined.UNBOUNDED) : of(value);
    }

    public boolean isDefined() {
        return value != null;
    }

    /** The number; fails if there is none, ask {@link #isDefined} before. */
    public double get() {
        return requireNonNull(value, () -> "No number: " + undefined);
    }

    /** Why there is no number; fails if there is one. */
    public Undefined reason() {
        return requireNonNull(undefined, "There is a value");
    }

    /** Whether there is a number, and it is at most this one. */
    public boolean isAtMost(double limit) {
        return value != null && value <= limit;
    }
}
