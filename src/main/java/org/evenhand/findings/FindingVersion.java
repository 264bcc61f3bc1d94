package org.evenhand.findings;

import java.time.Instant;

/** One version of a finding, as the record keeps it. */
public record FindingVersion(int version, FindingContent content, String by, Instant at) {}
