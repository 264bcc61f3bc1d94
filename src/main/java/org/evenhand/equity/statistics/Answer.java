package org.evenhand.equity.statistics;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Yes, no, or the reason why the question makes no sense here.
 *
 * @param value null with a reason
 * @param undefined null if there is a value
 */
public record Answer(@Nullable Boolean value, @Nullable Undefined undefined) {

    public Answer {
        if ((value == null) == (undefined == null)) {
            throw new IllegalArgumentException("Either a value or a reason: " + value + ", " + undefined);
        }
    }

    public static Answer of(boolean value) {
        return new Answer(value, null);
    }

    public static Answer undefined(Undefined reason) {
        return new Answer(null, reason);
    }

    public boolean isYes() {
        return Boolean.TRUE.equals(value);
    }

    public boolean isDefined() {
        return value != null;
    }

    /** Why there is no answer; fails if there is one. */
    public Undefined reason() {
        return requireNonNull(undefined, "There is a value");
    }
}
