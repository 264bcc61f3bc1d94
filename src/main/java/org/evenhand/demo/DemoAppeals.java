package org.evenhand.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealFiling;
import org.evenhand.appeals.AppealKind;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.Promotions;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One appeal under way: somebody appeals against a decision on their promotion, and Library HR has taken it up. */
@Component
@Profile("demo")
@Order(50)
class DemoAppeals implements ApplicationRunner {

    private static final Map<String, Object> REASONS = Map.of(
            "procedure", "The report of the committee was shared with me a day before I had to answer it.",
            "wanted", "That the decision is made again once my answer has been read.");

    private final People people;
    private final Promotions promotions;
    private final AppealFiling filing;
    private final Inbox inbox;
    private final DemoParts parts;
    private final DemoWork work;
    private final LibraryCalendar calendar;

    DemoAppeals(
            People people,
            Promotions promotions,
            AppealFiling filing,
            Inbox inbox,
            DemoParts parts,
            DemoWork work,
            LibraryCalendar calendar) {
        this.people = people;
        this.promotions = promotions;
        this.filing = filing;
        this.inbox = inbox;
        this.parts = parts;
        this.work = work;
        this.calendar = calendar;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = calendar.dateOf(Clock.systemUTC().instant());
        List<Promotion> decided = decided().toList();
        if (decided.stream().allMatch(promotion -> offer(promotion).made().isEmpty())) {
            decided.stream()
                    .filter(promotion -> offer(promotion).mayAppeal())
                    .findFirst()
                    .map(promotion -> filing.file(promotion.caseId(), AppealKind.APPEAL, REASONS, candidate(promotion)))
                    .ifPresent(appeal -> accept(appeal, today));
        }
    }

    private Stream<Promotion> decided() {
        return people.active().stream()
                .filter(person -> !parts.isPlayed(person.id()))
                .flatMap(person -> promotions.of(person.id()).stream())
                .filter(promotion -> promotion.state().isNotified());
    }

    private AppealFiling.Offer offer(Promotion promotion) {
        return filing.offer(promotion.caseId(), candidate(promotion));
    }

    private static Actor candidate(Promotion promotion) {
        return new Actor(promotion.personId(), Set.of(Role.STAFF), null);
    }

    private void accept(Appeal appeal, LocalDate today) {
        inbox.openIn(appeal.caseId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.step().equals("checkAppeal"))
                .forEach(task -> work.work(task, (page, day) -> Map.of("decision", "ACCEPTED"), today));
    }
}
