package org.evenhand.promotions;

import java.util.Optional;
import java.util.Set;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Who has which part in somebody's promotion: the manager recommends, unless the manager decides or there is none; then
 * the other librarian of the plan does. Nobody has two parts. Source: processes.md, promotion; equity.md, conflict-free.
 */
@Component
class PromotionParts {

    private final People people;

    PromotionParts(People people) {
        this.people = people;
    }

    /** Person ids of who recommends, decides, and notifies. */
    record Parts(String recommender, String director, String hr) {}

    /** @throws Refusal INVALID with the reason, when somebody would have two parts */
    Parts of(PromotionRound round, Person candidate) {
        String director = round.plan().directorId();
        if (director.equals(candidate.id())) {
            throw Refusal.because(Kind.INVALID, "promotions.notOpened.decides");
        }
        String recommender = recommender(round, candidate, director)
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "promotions.notOpened.noRecommender"));
        String hr = hr(round.plannedBy(), Set.of(candidate.id(), director, recommender))
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "promotions.notOpened.noHr"));
        return new Parts(recommender, director, hr);
    }

    private Optional<String> recommender(PromotionRound round, Person candidate, String director) {
        return Optional.ofNullable(candidate.managerId())
                .filter(manager -> may(manager, candidate, director))
                .or(() -> Optional.of(round.plan().otherRecommenderId())
                        .filter(other -> may(other, candidate, director)));
    }

    private boolean may(String person, Person candidate, String director) {
        return !person.equals(director)
                && !person.equals(candidate.id())
                && people.find(person).filter(Person::active).isPresent();
    }

    private Optional<String> hr(String planner, Set<String> taken) {
        return Optional.of(planner)
                .filter(person -> !taken.contains(person))
                .or(() -> people.activeWith(Role.HR).stream()
                        .map(Person::id)
                        .filter(person -> !taken.contains(person))
                        .findFirst());
    }
}
