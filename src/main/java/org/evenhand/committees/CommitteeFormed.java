package org.evenhand.committees;

/** Library HR has confirmed the committee of a case; told in the very transaction. */
public record CommitteeFormed(String caseId) {}
