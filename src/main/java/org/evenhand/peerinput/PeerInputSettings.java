package org.evenhand.peerinput;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many peers there are, under {@code evenhand.peer-input}.
 *
 * @param least people to be asked, and people who must have answered before anybody sees an answer; never below 3,
 *     because of two answers each writer would know the other's
 * @param most people to be asked
 */
@ConfigurationProperties("evenhand.peer-input")
public record PeerInputSettings(@DefaultValue("3") int least, @DefaultValue("8") int most) {

    private static final int FEWEST = 3;

    public PeerInputSettings {
        if (least < FEWEST || most < least) {
            throw new IllegalArgumentException("evenhand.peer-input: least must be 3 or more, and most not below it");
        }
    }
}
