package org.evenhand.reviews;

/** The employee may now read the draft of the assessment. */
public record DraftShared(String caseId, String personId) {}
