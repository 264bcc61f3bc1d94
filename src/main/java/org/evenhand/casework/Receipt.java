package org.evenhand.casework;

import org.evenhand.engine.OpenTask;
import org.evenhand.record.LedgerEntry;

/** That a step was completed: the entry of the ledger that says so, and its fingerprint to keep. */
public record Receipt(OpenTask task, LedgerEntry entry) {}
