package org.evenhand.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.Jobs;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Peer input in the demonstration: where it is shown already, and where visitors are asked for it. */
@Component
@Profile("demo")
class DemoPeers {

    private static final long SEED = 20260402;
    private static final int PEERS = 3;
    private static final Set<String> EARLY = Set.of("confirmPosition", "writeSelfReview");

    private final Random random = new Random(SEED);
    private final Launches launches;
    private final PerformanceReviews reviews;
    private final Acting acting;
    private final People people;
    private final Inbox inbox;
    private final Jobs jobs;
    private final DemoWork work;
    private final DemoParts parts;

    DemoPeers(
            Launches launches,
            PerformanceReviews reviews,
            Acting acting,
            People people,
            Inbox inbox,
            Jobs jobs,
            DemoWork work,
            DemoParts parts) {
        this.launches = launches;
        this.reviews = reviews;
        this.acting = acting;
        this.people = people;
        this.inbox = inbox;
        this.jobs = jobs;
        this.work = work;
        this.parts = parts;
    }

    /** Some weeks ago three colleagues wrote about somebody whose review waits for the manager on the sign-in page. */
    void answered(ReviewCycle cycle, LocalDate today) {
        early(cycle).filter(parts::isOfTheManager).findFirst().ifPresent(review -> {
            asked(review, cycle, today);
            peers(review).forEach(task -> work.work(task, answers(cycle), today));
            jobs.runDue();
        });
    }

    /** Colleagues are being asked now; one of them is the librarian on the sign-in page, where one has such colleagues. */
    void beingAsked(ReviewCycle cycle, LocalDate today) {
        early(cycle)
                .filter(review -> !parts.isOfTheManager(review) && !parts.isPlayed(review.personId()))
                .min(Comparator.comparing(review -> !hasVisitorAsPeer(review)))
                .ifPresent(review -> {
                    asked(review, cycle, today);
                    peers(review).stream()
                            .filter(task -> !parts.isPlayed(String.valueOf(task.assignee())))
                            .findFirst()
                            .ifPresent(task -> work.work(task, answers(cycle), today));
                });
    }

    /** Reviews whose employee can still nominate, and has enough colleagues under the same manager. */
    private Stream<PerformanceReview> early(ReviewCycle cycle) {
        return inbox.openInAny(launches.cases(cycle.id())).stream()
                .map(InboxItem::task)
                .filter(task -> EARLY.contains(task.step()))
                .map(task -> reviews.get(task.caseId()))
                .filter(review -> colleagues(review).size() >= PEERS);
    }

    private void asked(PerformanceReview review, ReviewCycle cycle, LocalDate today) {
        Actor employee = new Actor(review.personId(), Set.of(Role.STAFF), null);
        List<Map<String, Object>> named = colleagues(review).stream()
                .limit(PEERS)
                .map(person -> Map.<String, Object>of("name", person))
                .toList();
        var nominated = acting.actWith(review.caseId(), "nominate-peers", employee, Map.of("peers", named));
        if (!nominated.isDone()) {
            throw new IllegalStateException("made-up nomination breaks " + nominated.errors());
        }
        OpenTask agreement = inbox.openIn(review.caseId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.step().equals("agreePeers"))
                .findFirst()
                .orElseThrow();
        work.work(agreement, answers(cycle), today);
    }

    /** Person ids of those under the same manager, whoever is shown on the sign-in page first. */
    private List<String> colleagues(PerformanceReview review) {
        return people.reportsOf(review.managerId()).stream()
                .filter(Person::active)
                .map(Person::id)
                .filter(id -> !id.equals(review.personId()))
                .sorted(Comparator.comparing((String id) -> !parts.isPlayed(id)).thenComparing(id -> id))
                .toList();
    }

    private boolean hasVisitorAsPeer(PerformanceReview review) {
        return colleagues(review).stream().anyMatch(parts::isPlayed);
    }

    private List<OpenTask> peers(PerformanceReview review) {
        return inbox.confidentialIn(review.caseId()).stream()
                .map(InboxItem::task)
                .toList();
    }

    private DemoAnswers answers(ReviewCycle cycle) {
        return new DemoAnswers(random, cycle.periodEnd());
    }
}
