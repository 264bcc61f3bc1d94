package org.evenhand.equity.release;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A number as the ledger keeps it for later audits. The count of a hidden number is kept only if it says nothing about
 * identity, because then some readers know it anyway.
 *
 * @param count null if it is hidden and about identity
 * @param smallForHr whether it is too small for Human Resources too
 */
record AuditedNumber(boolean shown, @Nullable Long count, boolean smallForHr) {

    long required() {
        return requireNonNull(count, "hidden");
    }

    ReleasedNumber released() {
        return shown ? new ReleasedNumber(count) : ReleasedNumber.HIDDEN;
    }
}
