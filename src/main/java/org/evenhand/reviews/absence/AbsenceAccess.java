package org.evenhand.reviews.absence;

import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Relation;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Absences are Human Resources', except one's own and those of people one leads or evaluates: an evaluator must not know
 * who was away, and in Human Resources too nobody decides on their own review. Source: equity.md, leave-neutral-clock.
 */
@Component
class AbsenceAccess {

    private static final Set<Relation> EVALUATORS =
            Set.of(Relation.MANAGER, Relation.DEPARTMENT_HEAD, Relation.ASSOCIATE_DIRECTOR);

    private final PerformanceReviews reviews;
    private final People people;

    AbsenceAccess(PerformanceReviews reviews, People people) {
        this.reviews = reviews;
        this.people = people;
    }

    /** @throws Refusal NOT_ALLOWED when the absences of that person are not for this actor */
    void require(String personId, Actor actor) {
        if (!allows(personId, actor)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "absences.refused.notYours");
        }
    }

    boolean allows(String personId, Actor actor) {
        return actor.has(Role.HR) && !personId.equals(actor.personId()) && !evaluates(actor.personId(), personId);
    }

    private boolean evaluates(String actor, String personId) {
        return people.find(personId)
                        .filter(person -> actor.equals(person.managerId()))
                        .isPresent()
                || reviews.about(personId).stream().anyMatch(review -> evaluates(actor, review));
    }

    private static boolean evaluates(String actor, PerformanceReview review) {
        return EVALUATORS.contains(review.relationOf(actor));
    }
}
