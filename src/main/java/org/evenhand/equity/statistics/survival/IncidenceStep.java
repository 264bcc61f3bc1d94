package org.evenhand.equity.statistics.survival;

/**
 * Where the part of those promoted, or of those who left, rises. Both and those who still wait add up to 1.
 *
 * @param time in the unit of the data
 * @param atRisk who was still waiting just before
 * @param promotions at this time
 * @param departures at this time
 * @param promoted the part promoted up to and with this time
 * @param left the part that left up to and with this time
 */
public record IncidenceStep(double time, int atRisk, int promotions, int departures, double promoted, double left) {}
