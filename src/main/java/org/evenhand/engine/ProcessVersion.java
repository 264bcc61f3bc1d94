package org.evenhand.engine;

import java.time.Instant;

/**
 * A process as it was deployed.
 *
 * @param key id of the process, for instance {@code annualReview}
 * @param number from 1, as the engine counts
 * @param tag the version its authors gave it, empty without one
 * @param since when it was deployed
 * @param newest whether a case that starts now runs on it
 */
public record ProcessVersion(String key, String title, int number, String tag, Instant since, boolean newest) {}
