package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Estimate;

/**
 * How many more of the group would have been selected; negative if there were more than that.
 *
 * @param expected under no difference: at the rate of both together
 * @param parity at the reference's rate
 */
public record Shortfall(Estimate expected, Estimate parity) {}
