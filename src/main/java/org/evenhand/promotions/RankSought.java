package org.evenhand.promotions;

import java.time.LocalDate;
import org.evenhand.people.Person;

/**
 * What a round promotes to, and from where.
 *
 * @param rankFrom grade of the roster that candidates hold
 * @param rankSought grade they are considered for
 * @param asOf day on which eligibility is looked at; later days count for nobody
 */
public record RankSought(String jobFamily, String rankFrom, String rankSought, LocalDate asOf) {

    boolean isNextFor(Person person) {
        return person.jobFamily().equals(jobFamily) && person.grade().equals(rankFrom);
    }
}
