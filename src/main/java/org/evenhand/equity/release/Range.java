package org.evenhand.equity.release;

/**
 * What a hidden number may be, for somebody who knows all that was released.
 *
 * @param low smallest that was seen to be possible
 * @param high largest
 */
record Range(long low, long high) {

    long width() {
        return high - low;
    }

    boolean contains(Range other) {
        return low <= other.low && high >= other.high;
    }

    Range with(long value) {
        return new Range(Math.min(low, value), Math.max(high, value));
    }
}
