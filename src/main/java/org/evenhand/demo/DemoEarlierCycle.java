package org.evenhand.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.evenhand.criteria.DemoCriteria;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.Jobs;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Two cycles that are over: of one the audit is closed and its report released, of the other the exact tier is
 * open, so that an equity analyst has both to look at.
 */
@Component
@Profile("demo")
@Order(25)
class DemoEarlierCycle implements ApplicationRunner {

    /** Enough people for numbers that everybody may be shown. */
    private static final String MANY = "administrative";

    private static final String FEW = "support";

    private static final long SEED = 20250901;
    /** Business days ago that they were launched: the first a year before the one that runs. */
    private static final int MANY_AGO = 300;

    private static final int FEW_AGO = 150;

    private static final int DAYS_PER_ROUND = 3;
    /** More rounds than any review has steps. */
    private static final int ROUNDS = 20;

    private static final int PUBLISHED_BEFORE = 30;

    /** At the head of the reporting line nobody reviews. */
    private static final String WITHOUT = "Nobody leads the director, and whoever left meanwhile has no review.";

    private final Random random = new Random(SEED);
    private final DemoClock clock;
    private final LibraryCalendar calendar;
    private final People people;
    private final DemoCriteria criteria;
    private final Cycles cycles;
    private final Launches launches;
    private final Inbox inbox;
    private final Jobs jobs;
    private final DemoWork work;
    private final DemoIdentityAnswers identities;
    private final DemoAudit audit;

    DemoEarlierCycle(
            DemoClock clock,
            LibraryCalendar calendar,
            People people,
            DemoCriteria criteria,
            Cycles cycles,
            Launches launches,
            Inbox inbox,
            Jobs jobs,
            DemoWork work,
            DemoIdentityAnswers identities,
            DemoAudit audit) {
        this.clock = clock;
        this.calendar = calendar;
        this.people = people;
        this.criteria = criteria;
        this.cycles = cycles;
        this.launches = launches;
        this.inbox = inbox;
        this.jobs = jobs;
        this.work = work;
        this.identities = identities;
        this.audit = audit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (cycles.all().isEmpty()) {
            try {
                play(calendar.dateOf(Clock.systemUTC().instant()));
            } finally {
                clock.showTheTime();
            }
        }
    }

    private void play(LocalDate today) {
        LocalDate first = calendar.plusBusinessDays(today, -MANY_AGO);
        goTo(first);
        identities.given();
        Person planner = people.activeWith(Role.HR).get(0);
        Actor hr = new Actor(planner.id(), Set.of(Role.STAFF, Role.HR), null);
        ReviewCycle many = launched(MANY, first, planner, hr);
        audit.held(many, over(many, first, hr));
        LocalDate second = calendar.plusBusinessDays(today, -FEW_AGO);
        goTo(second);
        ReviewCycle few = launched(FEW, second, planner, hr);
        audit.opened(over(few, second, hr));
    }

    /** Reviewed, locked, released and closed; the day after. */
    private LocalDate over(ReviewCycle cycle, LocalDate launched, Actor hr) {
        LocalDate day = reviewed(cycle, launched);
        cycles.lock(cycle.id(), WITHOUT, hr);
        cycles.release(cycle.id(), hr);
        cycles.close(cycle.id(), hr);
        return day;
    }

    private ReviewCycle launched(String category, LocalDate day, Person planner, Actor hr) {
        String criteriaSet =
                criteria.publishedOn(day.minusDays(PUBLISHED_BEFORE), hr).id();
        ReviewCycle cycle = cycles.plan(plan(category, day, planner, criteriaSet), hr);
        cycles.launch(cycle.id(), hr);
        jobs.runDue();
        return cycle;
    }

    /** Everybody does their steps; the day after the last. */
    private LocalDate reviewed(ReviewCycle cycle, LocalDate launched) {
        LocalDate day = launched;
        List<String> cases = launches.cases(cycle.id());
        List<InboxItem> open = inbox.openInAny(cases);
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            day = calendar.plusBusinessDays(day, DAYS_PER_ROUND);
            goTo(day);
            jobs.runDue();
            DemoAnswers answers = new DemoAnswers(random, cycle.periodEnd());
            for (InboxItem item : inbox.openInAny(cases)) {
                work.work(item.task(), answers, day);
            }
            jobs.runDue();
            open = inbox.openInAny(cases);
        }
        return calendar.plusBusinessDays(day, 1);
    }

    private CyclePlan plan(String category, LocalDate launched, Person planner, String criteriaSet) {
        LocalDate end = launched.withDayOfMonth(1).minusDays(1);
        return new CyclePlan(
                "Annual review " + end.getYear() + ", " + category + " staff",
                category,
                criteriaSet,
                end.plusDays(1).minusYears(1),
                end,
                calendar.plusBusinessDays(launched, 20),
                calendar.plusBusinessDays(launched, 40),
                calendar.plusBusinessDays(launched, 55),
                planner.id(),
                false);
    }

    private void goTo(LocalDate day) {
        clock.goBackTo(day.atTime(11, 0).atZone(calendar.zone()).toInstant());
    }
}
