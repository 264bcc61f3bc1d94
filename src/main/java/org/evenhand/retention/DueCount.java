package org.evenhand.retention;

/**
 * How many cases of a kind are due.
 *
 * @param deletable what would go
 * @param kept what something still keeps
 */
public record DueCount(int deletable, int kept) {

    static DueCount of(DueCase one) {
        return one.isKept() ? new DueCount(0, 1) : new DueCount(1, 0);
    }

    DueCount plus(DueCount other) {
        return new DueCount(deletable + other.deletable, kept + other.kept);
    }
}
