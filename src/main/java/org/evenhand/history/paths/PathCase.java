package org.evenhand.history.paths;

import java.time.Instant;

/** A case in the list of those that took one way. */
public record PathCase(String caseId, String process, String personId, int version, Instant endedAt, int days) {}
