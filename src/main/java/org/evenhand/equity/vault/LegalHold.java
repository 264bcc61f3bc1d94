package org.evenhand.equity.vault;

import java.time.Instant;

/** A legal hold that stands on a person. */
public record LegalHold(String id, String personId, String reason, String placedBy, Instant placedAt) {}
