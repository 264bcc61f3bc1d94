package org.evenhand.record;

/**
 * A revision has gone into the record. Told in the transaction that adds it, so that whatever follows from it commits with
 * it or not at all.
 */
public record RevisionAdded(DocumentRevision revision) {}
