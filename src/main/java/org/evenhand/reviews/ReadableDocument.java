package org.evenhand.reviews;

import org.evenhand.record.DocumentRevision;

/**
 * A document somebody may read.
 *
 * @param document with the content that may be read; its fingerprint is that of the whole
 * @param sealed whether the employee's own ratings were taken out of the content
 * @param intact whether the fingerprint belongs to the whole as it is stored
 */
public record ReadableDocument(ReviewDocument kind, DocumentRevision document, boolean sealed, boolean intact) {}
