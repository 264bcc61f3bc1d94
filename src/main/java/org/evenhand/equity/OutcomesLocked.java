package org.evenhand.equity;

import java.time.Instant;

/**
 * The outcomes of a cycle or round change no more for its audit; published in the transaction that locked them.
 *
 * @param name of the cycle or round, as people know it
 */
public record OutcomesLocked(OutcomeKind kind, String cohortId, String name, Instant at) {}
