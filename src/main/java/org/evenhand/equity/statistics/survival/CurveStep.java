package org.evenhand.equity.statistics.survival;

/**
 * Where the curve of those not yet promoted falls.
 *
 * @param time of promotions, in the unit of the data
 * @param atRisk who could have been promoted then
 * @param promotions how many were
 * @param survival the part not promoted up to and with this time, from 0 to 1
 */
public record CurveStep(double time, int atRisk, int promotions, double survival) {}
