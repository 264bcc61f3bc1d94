package org.evenhand.record;

/** Which entry: its case, and its number there. */
public record EntryKey(String caseId, long seq) {}
