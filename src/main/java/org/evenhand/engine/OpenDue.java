package org.evenhand.engine;

import java.time.Instant;

/**
 * So many open tasks of one case that are due at the same moment, confidential ones counted too.
 *
 * @param since when they were opened
 */
public record OpenDue(String caseId, Instant dueAt, Instant since, int tasks) {}
