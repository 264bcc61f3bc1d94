package org.evenhand.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.reviews.ReviewAnswers;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;

/** People who work on reviews without a pause: each step is opened, written, kept as a draft and sent. */
final class Reviewers {

    private final ReviewWorld world;
    private final TestClock clock;
    private final Cycles cycles;
    private final Launches launches;
    private final Inbox inbox;
    private final Casework casework;
    private final Sending sending;
    private final Drafts drafts;
    private final ManagementService management;
    private List<String> staff = List.of();

    Reviewers(ApplicationContext beans) {
        world = new ReviewWorld(beans);
        clock = beans.getBean(TestClock.class);
        cycles = beans.getBean(Cycles.class);
        launches = beans.getBean(Launches.class);
        inbox = beans.getBean(Inbox.class);
        casework = beans.getBean(Casework.class);
        sending = beans.getBean(Sending.class);
        drafts = beans.getBean(Drafts.class);
        management = beans.getBean(ManagementService.class);
    }

    /** A planned cycle for so many people, who wait for nothing but its launch; those of the cycle before have left. */
    ReviewCycle planned(int people) {
        staff.forEach(world.library::leaves);
        staff = world.library.staff(people);
        return world.planned();
    }

    /** Launches the cycle and brings each of its reviews to its end. */
    void review(ReviewCycle cycle) {
        cycles.launch(cycle.id(), world.library.hr);
        world.library.runAllJobs(cycle.id());
        List<String> cases = launches.cases(cycle.id());
        cases.forEach(caseId -> workOn(caseId, task -> !task.step().equals("holdConversation")));
        // the employee has the draft for two business days before anybody talks about it
        clock.advance(Duration.ofDays(7));
        cases.forEach(caseId -> workOn(caseId, task -> true));
    }

    private void workOn(String caseId, Predicate<OpenTask> goesOn) {
        List<InboxItem> open = inbox.openIn(caseId);
        while (!open.isEmpty() && goesOn.test(open.get(0).task())) {
            OpenTask task = open.get(0).task();
            send(task);
            EngineJobs.runMessages(management, task.processInstanceId());
            open = inbox.openIn(caseId);
        }
    }

    private void send(OpenTask task) {
        Actor actor = new Actor(String.valueOf(task.assignee()), Set.of(Role.STAFF), null);
        StepPage page = casework.open(task.id(), actor);
        Map<String, Object> answers = ReviewAnswers.to(page, clock.instant());
        Draft draft = drafts.save(task.caseId(), task.step(), actor.personId(), page.draftVersion(), answers);
        sending.send(task.id(), actor, draft.version());
    }
}
