package org.evenhand.reviews;

/** A review ended without being filed. */
public record ReviewEnded(String caseId, String personId) {}
