package org.evenhand.history.paths;

/**
 * The middle of many numbers, and between which the middle half of them lies: the smallest number that at least a quarter, a
 * half, three quarters of them did not exceed.
 */
public record Spread(long lower, long median, long upper) {

    /** Whether the middle half is all alike. */
    public boolean isOneNumber() {
        return lower == upper;
    }
}
