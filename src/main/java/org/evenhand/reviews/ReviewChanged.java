package org.evenhand.reviews;

/** Something was done with a review that this person takes part in; what it was, they read there. */
public record ReviewChanged(String caseId, String personId) {}
