package org.evenhand.scenarios;

/** A step whose sender was told that it arrived. */
record Acknowledged(String caseId, String step, String person) {}
