package org.evenhand.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealFiling;
import org.evenhand.appeals.AppealKind;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotions;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One appeal under way against a decision on a promotion, and one about a filed review, the newest there is: Library HR has
 * taken both up.
 */
@Component
@Profile("demo")
@Order(50)
class DemoAppeals implements ApplicationRunner {

    private static final Map<String, Object> OF_A_PROMOTION = Map.of(
            "procedure", "The report of the committee was shared with me a day before I had to answer it.",
            "wanted", "That the decision is made again once my answer has been read.");

    private static final Map<String, Object> OF_A_REVIEW = Map.of(
            "procedure", "My overall rating was changed after the conversation, and I was not told why.",
            "wanted", "That the overall rating is looked at again, with the evidence of my self-review.");

    private static final String LATE = "I was told of the change only when I asked for a copy of my record.";

    private final People people;
    private final Promotions promotions;
    private final PerformanceReviews reviews;
    private final AppealFiling filing;
    private final Inbox inbox;
    private final DemoParts parts;
    private final DemoWork work;
    private final LibraryCalendar calendar;

    DemoAppeals(
            People people,
            Promotions promotions,
            PerformanceReviews reviews,
            AppealFiling filing,
            Inbox inbox,
            DemoParts parts,
            DemoWork work,
            LibraryCalendar calendar) {
        this.people = people;
        this.promotions = promotions;
        this.reviews = reviews;
        this.filing = filing;
        this.inbox = inbox;
        this.parts = parts;
        this.work = work;
        this.calendar = calendar;
    }

    /** A case whose decision somebody was told of. */
    private record Decided(String caseId, Actor person) {}

    @Override
    public void run(ApplicationArguments arguments) {
        appeal(promotions(), OF_A_PROMOTION);
        appeal(reviews(), OF_A_REVIEW);
    }

    private List<Decided> promotions() {
        return others().stream()
                .flatMap(person -> promotions.of(person).stream())
                .filter(promotion -> promotion.state().isNotified())
                .map(promotion -> decided(promotion.caseId(), promotion.personId()))
                .toList();
    }

    private List<Decided> reviews() {
        return others().stream()
                .flatMap(person -> reviews.about(person).stream())
                .filter(review -> review.state().isFiled())
                .sorted(Comparator.comparing(DemoAppeals::filedAt).reversed())
                .map(review -> decided(review.caseId(), review.personId()))
                .toList();
    }

    private static Instant filedAt(PerformanceReview review) {
        return Objects.requireNonNullElse(review.closedAt(), Instant.EPOCH);
    }

    /** Whoever is not shown on the sign-in page: what visitors do there is their own. */
    private List<String> others() {
        return people.active().stream()
                .map(Person::id)
                .filter(person -> !parts.isPlayed(person))
                .toList();
    }

    private static Decided decided(String caseId, String personId) {
        return new Decided(caseId, new Actor(personId, Set.of(Role.STAFF), null));
    }

    /** Unless there is one already. */
    private void appeal(List<Decided> decided, Map<String, Object> reasons) {
        if (decided.stream().allMatch(one -> offer(one).made().isEmpty())) {
            decided.stream()
                    .filter(one -> offer(one).mayAppeal())
                    .findFirst()
                    .ifPresent(one ->
                            accept(filing.file(one.caseId(), AppealKind.APPEAL, inTime(one, reasons), one.person())));
        }
    }

    /** With the reason for coming late, where the last day is over. */
    private Map<String, Object> inTime(Decided one, Map<String, Object> reasons) {
        Map<String, Object> values = new HashMap<>(reasons);
        if (today().isAfter(offer(one).lastDay())) {
            values.put("lateWhy", LATE);
        }
        return values;
    }

    private AppealFiling.Offer offer(Decided one) {
        return filing.offer(one.caseId(), one.person());
    }

    private void accept(Appeal appeal) {
        inbox.openIn(appeal.caseId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.step().equals("checkAppeal"))
                .forEach(task -> work.work(task, (page, day) -> Map.of("decision", "ACCEPTED"), today()));
    }

    private LocalDate today() {
        return calendar.dateOf(Clock.systemUTC().instant());
    }
}
