package org.evenhand.cycles;

import java.util.List;

/**
 * A cycle was locked; published inside the transaction that did it.
 *
 * @param leftOut case ids of the reviews that were still open, in order
 */
public record CycleLocked(String cycleId, List<String> leftOut) {}
