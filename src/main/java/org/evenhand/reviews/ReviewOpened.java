package org.evenhand.reviews;

/** A review was opened, in the same transaction. */
public record ReviewOpened(String caseId, String personId) {}
