package org.evenhand.personnel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code evenhand.personnel-record}. How long Library HR has for it stands in {@code deadlines.dmn}, and what counts
 * as record in {@code record-contents.dmn}.
 *
 * @param perYear requests in a calendar year, without those that follow an entry (§52C: two reviews)
 */
@ConfigurationProperties("evenhand.personnel-record")
record RecordSettings(@DefaultValue("2") int perYear) {

    RecordSettings {
        if (perYear < 1) {
            throw new IllegalArgumentException("evenhand.personnel-record: per-year from 1");
        }
    }
}
