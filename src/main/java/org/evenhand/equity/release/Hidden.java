package org.evenhand.equity.release;

/**
 * A number that an attacker must not find out.
 *
 * @param release of which table; the one that is on its way has the largest number
 * @param asked of which counts
 * @param upTo the number must seem to be anything from 0 to this, unless it is unknown by {@link Tier#K} people
 */
record Hidden(long release, CellName cell, Asked asked, long upTo) {

    boolean isSafeIn(Range range) {
        return range.width() >= Tier.K || range.low() == 0 && range.high() >= upTo;
    }
}
