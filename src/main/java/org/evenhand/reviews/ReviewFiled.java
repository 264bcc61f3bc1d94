package org.evenhand.reviews;

/** The review is complete and in the record. */
public record ReviewFiled(String caseId, String personId) {}
