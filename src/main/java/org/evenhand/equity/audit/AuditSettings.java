package org.evenhand.equity.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a library sets under {@code evenhand.audits}.
 *
 * @param keepRowsDays calendar days after a run for which its rows are kept, sealed, so that it can be repeated: the time in
 *     which outcomes can still be appealed
 */
@ConfigurationProperties("evenhand.audits")
public record AuditSettings(@DefaultValue("120") int keepRowsDays) {

    /** @throws IllegalArgumentException so that the application does not start with it */
    public AuditSettings {
        if (keepRowsDays < 0) {
            throw new IllegalArgumentException("evenhand.audits.keep-rows-days: no fewer than none");
        }
    }
}
