package org.evenhand.demo;

import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.DemoAccounts;
import org.evenhand.people.DemoAccounts.DemoAccount;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What waits for the people shown on the sign-in page, so that whoever signs in as them has something to do. */
@Component
@Profile("demo")
class DemoParts {

    private static final Map<String, String> WAITS_AT = Map.of(
            "people.demo.staff", "writeSelfReview",
            "people.demo.manager", "rateCriteria",
            "people.demo.departmentHead", "signAsDepartmentHead",
            "people.demo.associateDirector", "signAsAssociateDirector");

    private final DemoAccounts accounts;
    private final People people;
    private final PerformanceReviews reviews;

    DemoParts(DemoAccounts accounts, People people, PerformanceReviews reviews) {
        this.accounts = accounts;
        this.people = people;
        this.reviews = reviews;
    }

    /** Whether a visitor finds this step open. */
    boolean waits(OpenTask task) {
        return accounts.accounts().stream()
                .anyMatch(account ->
                        task.step().equals(WAITS_AT.get(account.who())) && isPlayedBy(task.assignee(), account));
    }

    /** Whether the case goes on until it waits for somebody shown on the sign-in page. */
    boolean goesOn(OpenTask task) {
        PerformanceReview review = reviews.get(task.caseId());
        return accounts.accounts().stream()
                .anyMatch(account -> "people.demo.staff".equals(account.who()) && isPlayedBy(review.personId(), account)
                        || "people.demo.manager".equals(account.who()) && isPlayedBy(review.managerId(), account));
    }

    /** Whether somebody shown on the sign-in page takes part in it. */
    boolean concerns(PerformanceReview review) {
        return accounts.accounts().stream()
                .anyMatch(account -> isPlayedBy(review.personId(), account)
                        || isPlayedBy(review.managerId(), account)
                        || isPlayedBy(review.departmentHeadId(), account));
    }

    /** Whether its manager is the one shown on the sign-in page. */
    boolean isOfTheManager(PerformanceReview review) {
        return accounts.accounts().stream()
                .anyMatch(account ->
                        "people.demo.manager".equals(account.who()) && isPlayedBy(review.managerId(), account));
    }

    /** Whether that person is shown on the sign-in page. */
    boolean isPlayed(String personId) {
        return accounts.accounts().stream().anyMatch(account -> isPlayedBy(personId, account));
    }

    private boolean isPlayedBy(@Nullable String personId, DemoAccount account) {
        return people.byEmail(account.email())
                .map(Person::id)
                .filter(id -> id.equals(personId))
                .isPresent();
    }
}
