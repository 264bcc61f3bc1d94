package org.evenhand.equity.vault;

import java.time.Instant;

/**
 * A question was switched on or off, by whom and why.
 *
 * @param question its key
 * @param title as it is asked now, or was asked last
 */
public record SwitchDecision(
        String question, String title, boolean on, String reason, String decidedBy, Instant decidedAt) {}
