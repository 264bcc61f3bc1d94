package org.evenhand.record;

/** An entry has gone into the ledger. Told in the transaction that appends it. */
public record EntryAppended(String caseId, long seq) {}
