package org.evenhand.cycles;

import java.time.Instant;

/**
 * Somebody in HR has taken a cycle over.
 *
 * @param from person id of who led it before
 * @param to person id of who leads it since
 * @param reason in the words of whoever took it over
 */
public record CycleLead(String from, String to, Instant since, String reason) {}
