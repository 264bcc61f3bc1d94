package org.evenhand.appeals;

/** There is an answer or a decision for somebody; published in the transaction that opened it to them. */
public record AppealClosed(String caseId, String personId) {}
