package org.evenhand.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Relation;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What Human Resources did outside the steps: reviews ended early, opened again, corrected. */
@Component
@Profile("demo")
class DemoExceptions {

    private static final Map<String, String> ENDINGS = Map.of(
            "SEPARATED", "They have taken a post at another library.",
            "OPENED_IN_ERROR", "They had moved to a category that is reviewed in spring.",
            "NOT_RATED_ABSENT", "They were away during the whole period.");

    private final Launches launches;
    private final PerformanceReviews reviews;
    private final Acting acting;
    private final People people;
    private final DemoParts parts;

    DemoExceptions(Launches launches, PerformanceReviews reviews, Acting acting, People people, DemoParts parts) {
        this.launches = launches;
        this.reviews = reviews;
        this.acting = acting;
        this.people = people;
        this.parts = parts;
    }

    /** One of each, in cases that nobody shown on the sign-in page has a part in. */
    void happen(ReviewCycle cycle) {
        ENDINGS.keySet().stream()
                .sorted()
                .forEach(outcome -> act(cycle, "end-review", review -> !review.isClosed(), endingAs(outcome)));
        Predicate<PerformanceReview> filed = review -> review.state().isFiled();
        act(cycle, "correct-review", filed, correction());
        act(cycle, "reopen-review", filed, reopening());
    }

    private static Map<String, String> endingAs(String outcome) {
        return Map.of("outcome", outcome, "reason", String.valueOf(ENDINGS.get(outcome)));
    }

    private static Map<String, String> correction() {
        return Map.of(
                "wrong", "The review names the old title.",
                "right", "The title has been Senior Archivist since March.",
                "reason", "The letter of appointment says so.");
    }

    private static Map<String, String> reopening() {
        return Map.of(
                "reason", "A letter from a faculty member had not reached the manager.",
                "toChange", "The evidence about service to readers.");
    }

    /** The last of the cases it can be done in: those who come first wait for visitors. */
    private void act(ReviewCycle cycle, String act, Predicate<PerformanceReview> fits, Map<String, String> answers) {
        List<PerformanceReview> found = launches.cases(cycle.id()).stream()
                .map(reviews::get)
                .filter(fits)
                .filter(review -> review.reopenedAt() == null && !parts.concerns(review))
                .toList();
        if (!found.isEmpty()) {
            PerformanceReview review = found.get(found.size() - 1);
            Map<String, String[]> parameters = new LinkedHashMap<>();
            answers.forEach((name, value) -> parameters.put(name, new String[] {value}));
            Actor hr = outsider(review);
            int seen = acting.open(review.caseId(), act, hr).seen();
            acting.act(review.caseId(), act, hr, seen, parameters);
        }
    }

    private Actor outsider(PerformanceReview review) {
        return people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(id -> review.relationOf(id) == Relation.NONE)
                .findFirst()
                .map(id -> new Actor(id, Set.of(Role.STAFF, Role.HR), null))
                .orElseThrow();
    }
}
