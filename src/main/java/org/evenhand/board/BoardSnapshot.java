package org.evenhand.board;

import java.time.Instant;

/**
 * A board as it was counted at some moment.
 *
 * @param joined people who have joined since the launch and have no review
 */
public record BoardSnapshot(BoardCounts counts, long joined, Instant takenAt) {}
