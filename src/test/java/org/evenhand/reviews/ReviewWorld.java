package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Receipt;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Drafts;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews in a library of their own, worked on through the same use cases as the pages. */
public class ReviewWorld {

    /** Longer than the two business days an employee has with the draft. */
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static final Set<String> BESIDE = Set.of("attachSelfReview", "writeSegment", "agreePeers");

    public final CycleWorld library;
    private final TestClock clock;
    private final Cycles cycles;
    private final Launches launches;
    private final Inbox inbox;
    private final CaseJobs jobs;
    private final Casework casework;
    private final Sending sending;
    private final Drafts drafts;

    public ReviewWorld(ApplicationContext beans) {
        clock = beans.getBean(TestClock.class);
        library = new CycleWorld(
                beans.getBean(JdbcClient.class),
                beans.getBean(CriteriaSets.class),
                clock,
                beans.getBean(ManagementService.class));
        cycles = beans.getBean(Cycles.class);
        launches = beans.getBean(Launches.class);
        inbox = beans.getBean(Inbox.class);
        jobs = beans.getBean(CaseJobs.class);
        casework = beans.getBean(Casework.class);
        sending = beans.getBean(Sending.class);
        drafts = beans.getBean(Drafts.class);
    }

    /** The case of one person in a cycle of their own. */
    public String review() {
        return reviews(1).get(0);
    }

    /** The cases of so many people in a cycle of their own. */
    public List<String> reviews(int people) {
        library.staff(people);
        return reviewsOfEverybody();
    }

    /** The cases of everybody in this library, in a further cycle. */
    public List<String> reviewsOfEverybody() {
        ReviewCycle cycle = planned();
        cycles.launch(cycle.id(), library.hr);
        library.runAllJobs(cycle.id());
        return launches.cases(cycle.id());
    }

    /** A cycle for everybody in this library, by criteria that may be used, planned on the first day they may. */
    public ReviewCycle planned() {
        clock.reset();
        CriteriaSet set = library.frozen();
        return cycles.plan(library.plan(set), library.hr);
    }

    /** The one step the case waits for; nobody waits for a late self-review, a segment or peers. */
    public OpenTask waitsFor(String caseId) {
        List<OpenTask> steps = openIn(caseId).stream()
                .filter(task -> !BESIDE.contains(task.step()))
                .toList();
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    public List<OpenTask> openIn(String caseId) {
        return inbox.openIn(caseId).stream().map(InboxItem::task).toList();
    }

    public boolean isOpen(String caseId) {
        return openIn(caseId).stream().anyMatch(task -> !BESIDE.contains(task.step()));
    }

    public Actor assigneeOf(OpenTask task) {
        return new Actor(String.valueOf(task.assignee()), Set.of(Role.STAFF), null);
    }

    /** Whoever has the present step sends it with these answers. */
    public Receipt sends(String caseId, Map<String, Object> answers) {
        return sends(waitsFor(caseId), answers);
    }

    /** Whoever has this step sends it with these answers. */
    public Receipt sends(OpenTask task, Map<String, Object> answers) {
        return sending.send(task.id(), assigneeOf(task), drafted(task, answers));
    }

    /** The present step with a draft of these answers, and what is wrong with it. */
    public StepPage checks(String caseId, Map<String, Object> answers) {
        OpenTask task = waitsFor(caseId);
        drafted(task, answers);
        return casework.check(task.id(), assigneeOf(task));
    }

    /** The present step as its assignee sees it. */
    public StepPage sees(String caseId) {
        OpenTask task = waitsFor(caseId);
        return casework.open(task.id(), assigneeOf(task));
    }

    /** A step as its assignee sees it. */
    public StepPage page(OpenTask task) {
        return casework.open(task.id(), assigneeOf(task));
    }

    public Map<String, Object> answersTo(OpenTask task) {
        return ReviewAnswers.to(page(task), clock.instant());
    }

    /** Sends valid answers until the case waits for the step. */
    public void goesTo(String caseId, String step) {
        while (!waitsFor(caseId).step().equals(step)) {
            goesOn(caseId);
        }
    }

    /** Sends valid answers to the present step, runs what follows by itself, and lets a week pass where people need it. */
    public void goesOn(String caseId) {
        StepPage page = sees(caseId);
        sends(caseId, ReviewAnswers.to(page, clock.instant()));
        jobs.run(caseId);
        if (inbox.openIn(caseId).stream().anyMatch(item -> item.task().step().equals("holdConversation"))) {
            clock.advance(A_WEEK);
        }
    }

    /** Sends valid answers until nobody has to do anything any more. */
    public void goesToTheEnd(String caseId) {
        while (isOpen(caseId)) {
            goesOn(caseId);
        }
    }

    public void runsWhatIsDue(String caseId) {
        jobs.run(caseId);
    }

    private long drafted(OpenTask task, Map<String, Object> answers) {
        Actor actor = assigneeOf(task);
        long before = casework.open(task.id(), actor).draftVersion();
        return drafts.save(task.caseId(), task.step(), actor.personId(), before, answers)
                .version();
    }
}
