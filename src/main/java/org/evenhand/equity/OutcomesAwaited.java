package org.evenhand.equity;

/** A cycle is launched, or a round told; what its audit will compare is settled now, before anything is decided. */
public record OutcomesAwaited(OutcomeKind kind, String cohortId) {}
