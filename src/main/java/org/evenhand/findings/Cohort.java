package org.evenhand.findings;

import java.time.LocalDate;
import org.evenhand.equity.OutcomeKind;

/**
 * A cycle or a round that something can be found about.
 *
 * @param of whom it is about, in a few words: a staff category, a rank
 * @param finished whether its outcomes are locked
 */
public record Cohort(
        OutcomeKind kind, String id, String name, String of, LocalDate from, LocalDate to, boolean finished) {}
