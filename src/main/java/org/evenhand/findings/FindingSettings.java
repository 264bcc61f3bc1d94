package org.evenhand.findings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the owner of a finding is reminded, under {@code evenhand.findings}.
 *
 * @param remindBefore calendar days before its day; once more the day after it
 */
@ConfigurationProperties("evenhand.findings")
public record FindingSettings(@DefaultValue("14") int remindBefore) {}
