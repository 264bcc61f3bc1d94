package org.evenhand.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.DemoCriteria;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
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

/** Plans and launches a cycle some weeks ago and lets the made-up people work on it until today. */
@Component
@Profile("demo")
@Order(30)
class DemoCycle implements ApplicationRunner {

    private static final String CATEGORY = "administrative";

    /** The one that is over, and this one. */
    private static final int WITH_LAST_YEARS = 2;

    /** Weeks ago that the cycle was launched, in business days. */
    private static final int LAUNCHED_AGO = 45;

    private static final int DAYS_PER_ROUND = 3;

    /** Business days before today from which on reviews wait for the session that visitors find. */
    private static final int GATHERED = 9;

    private static final int PUBLISHED_BEFORE = 30;

    private final DemoClock clock;
    private final LibraryCalendar calendar;
    private final People people;
    private final DemoCriteria criteria;
    private final Cycles cycles;
    private final Jobs jobs;
    private final DemoWork work;
    private final DemoExceptions exceptions;
    private final DemoCalibration calibration;
    private final DemoJoiners joiners;
    private final DemoPeers peers;

    DemoCycle(
            DemoClock clock,
            LibraryCalendar calendar,
            People people,
            DemoCriteria criteria,
            Cycles cycles,
            Jobs jobs,
            DemoWork work,
            DemoExceptions exceptions,
            DemoJoiners joiners,
            DemoPeers peers,
            DemoCalibration calibration) {
        this.clock = clock;
        this.calendar = calendar;
        this.people = people;
        this.criteria = criteria;
        this.cycles = cycles;
        this.jobs = jobs;
        this.work = work;
        this.exceptions = exceptions;
        this.calibration = calibration;
        this.joiners = joiners;
        this.peers = peers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (of(CATEGORY) < WITH_LAST_YEARS) {
            try {
                play(calendar.dateOf(Clock.systemUTC().instant()));
            } finally {
                clock.showTheTime();
            }
        }
    }

    private long of(String category) {
        return cycles.all().stream()
                .filter(cycle -> cycle.staffCategory().equals(category))
                .count();
    }

    private void play(LocalDate today) {
        goTo(calendar.plusBusinessDays(today, -LAUNCHED_AGO));
        ReviewCycle cycle = launch(today);
        Actor hr = new Actor(cycle.plannedBy(), Set.of(Role.STAFF, Role.HR), null);
        for (int ago = LAUNCHED_AGO - 1; ago > 0; ago -= DAYS_PER_ROUND) {
            LocalDate day = calendar.plusBusinessDays(today, -ago);
            goTo(day);
            jobs.runDue();
            if (ago == LAUNCHED_AGO - 1) {
                peers.answered(cycle, day);
            }
            work.round(cycle, day);
            jobs.runDue();
            if (ago > GATHERED) {
                calibration.hold(cycle, day, hr);
            } else if (ago <= DAYS_PER_ROUND) {
                calibration.begin(cycle, day, hr);
            }
        }
        peers.beingAsked(cycle, today);
        exceptions.happen(cycle);
        joiners.join(cycle, today);
    }

    private ReviewCycle launch(LocalDate today) {
        Person planner = people.activeWith(Role.HR).get(0);
        Actor hr = new Actor(planner.id(), Set.of(Role.STAFF, Role.HR), null);
        LocalDate published = calendar.dateOf(clock.instant()).minusDays(PUBLISHED_BEFORE);
        ReviewCycle cycle = cycles.plan(plan(today, criteria.publishedOn(published, hr), planner), hr);
        cycles.launch(cycle.id(), hr);
        jobs.runDue();
        return cycle;
    }

    private CyclePlan plan(LocalDate today, CriteriaSet set, Person planner) {
        LocalDate end = calendar.dateOf(clock.instant()).withDayOfMonth(1).minusDays(1);
        return new CyclePlan(
                "Annual review " + end.getYear() + ", administrative staff",
                CATEGORY,
                set.id(),
                end.plusDays(1).minusYears(1),
                end,
                calendar.plusBusinessDays(today, 3),
                calendar.plusBusinessDays(today, 13),
                calendar.plusBusinessDays(today, 18),
                planner.id(),
                true);
    }

    private void goTo(LocalDate day) {
        clock.goBackTo(day.atTime(11, 0).atZone(calendar.zone()).toInstant());
    }
}
