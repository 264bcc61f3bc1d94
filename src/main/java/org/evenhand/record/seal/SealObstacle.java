package org.evenhand.record.seal;

import java.time.Instant;

/**
 * A chain that no seal can continue, because it is no longer what was sealed of it.
 *
 * @param sentence what is wrong, in plain English
 */
public record SealObstacle(String caseId, Instant foundAt, String sentence) {}
