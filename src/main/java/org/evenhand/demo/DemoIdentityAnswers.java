package org.evenhand.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.equity.MadeUpIdentities;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Seven in ten of the made-up people answer two questions about themselves, drawn from a seed: it says nothing about anybody,
 * and nothing about any real library.
 */
@Component
@Profile("demo")
class DemoIdentityAnswers {

    private static final long SEED = 20260601;
    private static final int TEN = 10;
    private static final int ANSWERING = 7;
    private static final List<String> GENDERS = List.of("woman", "man");
    private static final List<String> RACES =
            List.of("white", "white", "white", "asian", "asian", "blackOrAfricanAmerican", "hispanicOrLatino");

    private final People people;
    private final MadeUpIdentities identities;

    DemoIdentityAnswers(People people, MadeUpIdentities identities) {
        this.people = people;
        this.identities = identities;
    }

    void given() {
        Random random = new Random(SEED);
        for (Person person : people.active()) {
            Map<String, String> drawn = Map.of("gender", drawn(GENDERS, random), "raceEthnicity", drawn(RACES, random));
            if (random.nextInt(TEN) < ANSWERING) {
                identities.answer(person.id(), drawn);
            }
        }
    }

    private static String drawn(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
