package org.evenhand.people.roster;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who opens an empty installation, under {@code evenhand.first-person}; nobody unless an e-mail address is given.
 *
 * @param id the {@code person_id} that the first roster gives this person
 * @param unit stands for everything about the person that only the roster knows
 */
@ConfigurationProperties("evenhand.first-person")
record FirstPersonProperties(
        @DefaultValue("first-person") String id,
        @DefaultValue("") String email,
        @DefaultValue("First Person") String name,
        @DefaultValue("Human Resources") String unit) {

    boolean isGiven() {
        return !email.isBlank();
    }
}
