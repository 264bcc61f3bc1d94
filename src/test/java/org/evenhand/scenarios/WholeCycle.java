package org.evenhand.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle of people in teams of a library of their own. */
final class WholeCycle {

    private static final int TEAM = 12;

    final CycleWorld world;
    final List<String> cases;
    private final PerformanceReviews reviews;
    private final Inbox inbox;

    private WholeCycle(CycleWorld world, List<String> cases, PerformanceReviews reviews, Inbox inbox) {
        this.world = world;
        this.cases = cases;
        this.reviews = reviews;
        this.inbox = inbox;
    }

    static WholeCycle launched(ApplicationContext application, int people) {
        TestClock clock = application.getBean(TestClock.class);
        clock.reset();
        CycleWorld world = new CycleWorld(
                application.getBean(JdbcClient.class),
                application.getBean(CriteriaSets.class),
                clock,
                application.getBean(ManagementService.class));
        staff(world, people);
        Cycles cycles = application.getBean(Cycles.class);
        var cycle = cycles.plan(world.plan(world.frozen()), world.hr);
        cycles.launch(cycle.id(), world.hr);
        world.runAllJobs(cycle.id());
        return new WholeCycle(
                world,
                new ArrayList<>(application.getBean(Launches.class).cases(cycle.id())),
                application.getBean(PerformanceReviews.class),
                application.getBean(Inbox.class));
    }

    /** The first of each team leads the others, and is reviewed too. */
    private static void staff(CycleWorld world, int people) {
        String lead = world.manager;
        for (int person = 0; person < people; person++) {
            String added = world.staffUnder(person % TEAM == 0 ? world.manager : lead);
            lead = person % TEAM == 0 ? added : lead;
        }
    }

    PerformanceReview review(String caseId) {
        return reviews.get(caseId);
    }

    boolean isOpen(String caseId) {
        return review(caseId).closedAt() == null;
    }

    List<OpenTask> openSteps(String caseId) {
        return inbox.openIn(caseId).stream().map(InboxItem::task).toList();
    }
}
