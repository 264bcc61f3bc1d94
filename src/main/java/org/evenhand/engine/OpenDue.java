package org.evenhand.engine;

import java.time.Instant;

/** So many open tasks of one case that are due at the same moment, confidential ones counted too. */
public record OpenDue(String caseId, Instant dueAt, int tasks) {}
