package org.evenhand.disclosure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The statutory clock, in calendar days, under {@code evenhand.disclosure}. It never pauses. A change holds for entries
 * made after it.
 *
 * @param days until whose end the employee has to be told, counted from the day of the entry (§52C: 10)
 * @param noticeAfter after which Evenhand tells by itself, if nothing else has
 * @param warnBefore before the last day at which Library HR is warned
 */
@ConfigurationProperties("evenhand.disclosure")
public record DisclosureSettings(
        @DefaultValue("10") int days, @DefaultValue("7") int noticeAfter, @DefaultValue("1") int warnBefore) {

    public DisclosureSettings {
        if (noticeAfter < 0 || warnBefore < 0 || noticeAfter >= days || warnBefore >= days) {
            throw new IllegalArgumentException("evenhand.disclosure: notice-after and warn-before lie within the days");
        }
    }
}
