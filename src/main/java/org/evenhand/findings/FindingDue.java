package org.evenhand.findings;

import java.time.Instant;

/**
 * The day of a finding nears, or has passed, and it is not done.
 *
 * @param day beginning of that day in the library
 */
public record FindingDue(String ownerId, Instant day, boolean passed) {}
