package org.evenhand.referees;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code evenhand.referees}.
 *
 * @param letters how many letters a case asks for
 * @param least with how many it goes on without a decision of chair and Library HR
 * @param linkDays calendar days after which a link opens nothing, used or not
 * @param guesses links that open nothing, from one address within ten minutes, before it has to wait
 */
@ConfigurationProperties("evenhand.referees")
public record LetterSettings(
        @DefaultValue("5") int letters,
        @DefaultValue("3") int least,
        @DefaultValue("90") int linkDays,
        @DefaultValue("20") int guesses) {

    public LetterSettings {
        if (least < 1 || letters < least || linkDays < 1 || guesses < 1) {
            throw new IllegalArgumentException(
                    "evenhand.referees: least, link-days and guesses from 1; letters at least as many as least");
        }
    }
}
