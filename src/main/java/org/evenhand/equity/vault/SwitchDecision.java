package org.evenhand.equity.vault;

import java.time.Instant;

/** A question was switched on or off, by whom and why. */
public record SwitchDecision(String question, boolean on, String reason, String decidedBy, Instant decidedAt) {}
