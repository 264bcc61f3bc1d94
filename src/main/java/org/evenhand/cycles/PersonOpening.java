package org.evenhand.cycles;

import java.util.Objects;
import java.util.Optional;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens one person's review behind a savepoint, so that a refusal takes back what that person's opening wrote and
 * nothing of anybody else's.
 */
@Component
class PersonOpening {

    private final People people;
    private final ObjectProvider<ReviewLauncher> launcher;
    private final TransactionTemplate savepoint;

    PersonOpening(People people, ObjectProvider<ReviewLauncher> launcher, PlatformTransactionManager transactions) {
        this.people = people;
        this.launcher = launcher;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Why this person's review could not be opened as things stand, asked without opening it. */
    Optional<Refusal> problem(ReviewCycle cycle, CriteriaSet criteria, Person person) {
        try {
            savepoint.executeWithoutResult(status -> {
                requireCriteria(criteria, person);
                launcher.getObject().check(cycle, person);
            });
            return Optional.empty();
        } catch (Refusal reason) {
            return Optional.of(reason);
        }
    }

    /**
     * The id of the new case.
     *
     * @throws Refusal with the reason why this person's review cannot be opened
     */
    String open(ReviewCycle cycle, CriteriaSet criteria, String personId, Actor by) {
        return Objects.requireNonNull(savepoint.execute(status -> {
            var person = present(personId);
            requireCriteria(criteria, person);
            return launcher.getObject().open(cycle, person, by);
        }));
    }

    /** Whether the person belongs to the staff that the cycle is for. */
    boolean isIn(ReviewCycle cycle, String personId) {
        return people.find(personId)
                .filter(person -> person.staffCategory().equals(cycle.staffCategory()))
                .isPresent();
    }

    private Person present(String personId) {
        return people.find(personId)
                .filter(Person::active)
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "cycles.notOpened.left"));
    }

    private static void requireCriteria(CriteriaSet criteria, Person person) {
        if (!criteria.covers(person.jobFamily())) {
            throw Refusal.because(Kind.INVALID, "cycles.notOpened.noCriteria", person.jobFamily());
        }
    }
}
