package org.evenhand.history;

import java.util.List;
import org.evenhand.engine.StepRecord;
import org.evenhand.record.LedgerEntry;

/** What of a case its timeline tells one person. */
interface TimelineRules {

    /** In which words. */
    CaseWords words();

    /** Of the ledger, the oldest first, with those that are not shown. */
    List<LedgerEntry> entries();

    boolean isShown(LedgerEntry entry);

    /** Whether the facts of an entry are shown with it. */
    boolean mayKnow(LedgerEntry entry);

    /** Whether it is told that a step was left without being done. */
    boolean mayKnowThatEnded(StepRecord step);

    /** Whether it is told that a step waits, and for whom. */
    boolean mayKnowThatWaits(StepRecord step);
}
