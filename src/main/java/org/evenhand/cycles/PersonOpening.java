package org.evenhand.cycles;

import java.util.Objects;
import java.util.Optional;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
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

    private final ObjectProvider<ReviewLauncher> launcher;
    private final TransactionTemplate savepoint;

    PersonOpening(ObjectProvider<ReviewLauncher> launcher, PlatformTransactionManager transactions) {
        this.launcher = launcher;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Why this person's review could not be opened as things stand, asked without opening it. */
    Optional<Refusal> problem(ReviewCycle cycle, CriteriaSet criteria, Person person, ReportingLine line) {
        try {
            requireCriteria(criteria, person);
            launcher.getObject().check(cycle, person, line);
            return Optional.empty();
        } catch (Refusal reason) {
            return Optional.of(reason);
        }
    }

    /**
     * The id of the new case.
     *
     * @param roll on which the person stands
     * @throws Refusal with the reason why this person's review cannot be opened
     */
    String open(ReviewCycle cycle, CriteriaSet criteria, Roll roll, String personId, Actor by) {
        var person = roll.active(personId).orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "cycles.notOpened.left"));
        requireCriteria(criteria, person);
        return Objects.requireNonNull(
                savepoint.execute(status -> launcher.getObject().open(cycle, person, roll.lineOf(person), by)));
    }

    private static void requireCriteria(CriteriaSet criteria, Person person) {
        if (!criteria.covers(person.jobFamily())) {
            throw Refusal.because(Kind.INVALID, "cycles.notOpened.noCriteria", person.jobFamily());
        }
    }
}
