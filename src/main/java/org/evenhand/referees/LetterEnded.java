package org.evenhand.referees;

/**
 * A referee is told that nothing is asked of them any more.
 *
 * @param received because their letter has come, and not because it is no longer needed
 */
public record LetterEnded(String refereeId, boolean received) {}
