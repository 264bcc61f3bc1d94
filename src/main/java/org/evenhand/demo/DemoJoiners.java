package org.evenhand.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.people.Actor;
import org.evenhand.people.DemoNewcomers;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People who joined after the launch: the review of one is open since, that of the other waits for Human Resources. */
@Component
@Profile("demo")
class DemoJoiners {

    /** Whose six-month review is due, for Library HR to open. */
    private static final int SIX = 6;

    private static final int DAYS_MORE = 4;

    private final DemoNewcomers newcomers;
    private final Launches launches;
    private final People people;

    DemoJoiners(DemoNewcomers newcomers, Launches launches, People people) {
        this.newcomers = newcomers;
        this.launches = launches;
        this.people = people;
    }

    void join(ReviewCycle cycle, LocalDate today) {
        List<String> joined = newcomers.arrive(today.minusMonths(SIX).minusDays(DAYS_MORE));
        String planner = people.activeWith(Role.HR).get(0).id();
        launches.openJoined(cycle.id(), joined.get(0), new Actor(planner, Set.of(Role.STAFF, Role.HR), null));
    }
}
