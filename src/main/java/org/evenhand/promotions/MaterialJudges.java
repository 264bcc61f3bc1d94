package org.evenhand.promotions;

import org.evenhand.committees.Committees;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** Who says whether something new is significant: somebody who neither brought it nor has another part in the case. */
@Component
class MaterialJudges {

    private final Committees committees;
    private final People people;

    MaterialJudges(Committees committees, People people) {
        this.committees = committees;
        this.people = people;
    }

    /** Whoever notifies, unless it is their own; then somebody else in Library HR, and the director where there is nobody. */
    String of(Promotion promotion, String author) {
        return promotion.hrId().equals(author)
                ? people.activeWith(Role.HR).stream()
                        .map(Person::id)
                        .filter(person -> !person.equals(author) && isFree(promotion, person))
                        .findFirst()
                        .orElse(promotion.directorId())
                : promotion.hrId();
    }

    private boolean isFree(Promotion promotion, String person) {
        return !promotion.isOf(person)
                && !person.equals(promotion.recommenderId())
                && !committees.members(promotion.caseId()).contains(person);
    }
}
