package org.evenhand.reviews.handover;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When whoever hands over is asked for a segment.
 *
 * @param requiredFromDays calendar days of supervision in the period; source: processes.md, transfer in mid-year
 */
@ConfigurationProperties("evenhand.reviews.segment")
record SegmentSettings(@DefaultValue("60") int requiredFromDays) {}
