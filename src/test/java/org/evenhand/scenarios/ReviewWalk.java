package org.evenhand.scenarios;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Receipt;
import org.evenhand.casework.Sending;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Accounts;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One open review of somebody in a library of its own, walked step by step through the use cases people have. */
final class ReviewWalk {

    static final String PASSWORD = "seven quiet rivers";

    final PerformanceReview review;
    final CycleWorld world;

    private final ApplicationContext application;

    private ReviewWalk(ApplicationContext application, CycleWorld world, PerformanceReview review) {
        this.application = application;
        this.world = world;
        this.review = review;
    }

    /** A review just opened: it waits for the confirmation of the position. */
    static ReviewWalk opened(ApplicationContext application) {
        var world = new CycleWorld(
                application.getBean(JdbcClient.class),
                application.getBean(CriteriaSets.class),
                application.getBean(TestClock.class),
                application.getBean(ManagementService.class));
        application.getBean(TestClock.class).reset();
        world.staff(1);
        var cycles = application.getBean(Cycles.class);
        var cycle = cycles.plan(world.plan(world.frozen()), world.hr);
        cycles.launch(cycle.id(), world.hr);
        world.runAllJobs(cycle.id());
        var caseId = application.getBean(Launches.class).cases(cycle.id()).get(0);
        return new ReviewWalk(
                application,
                world,
                application.getBean(PerformanceReviews.class).get(caseId));
    }

    String caseId() {
        return review.caseId();
    }

    /** The open task of the review; what the case does by itself is done first. */
    OpenTask task(String step) {
        application.getBean(CaseJobs.class).run(caseId());
        return application.getBean(Tasks.class).openStep(caseId(), step).orElseThrow();
    }

    /** Sends answers to a step through the use cases. */
    Receipt send(String step, Map<String, String[]> answers) {
        OpenTask task = task(step);
        Actor actor = actor(String.valueOf(task.assignee()));
        var casework = application.getBean(Casework.class);
        casework.save(task.id(), actor, casework.open(task.id(), actor).draftVersion(), answers);
        long version = casework.open(task.id(), actor).draftVersion();
        return application.getBean(Sending.class).send(task.id(), actor, version);
    }

    /** Walks the review to a step by the shortest way. */
    ReviewWalk to(String step) {
        for (String before : ReviewAnswers.STEPS.subList(0, ReviewAnswers.STEPS.indexOf(step))) {
            letTimePass(before);
            send(before, answers().to(before));
        }
        letTimePass(step);
        return this;
    }

    /** The draft is with the employee for two business days before the conversation. */
    void letTimePass(String step) {
        if (step.equals("holdConversation")) {
            task(step);
            application.getBean(TestClock.class).advance(Duration.ofDays(4));
        }
    }

    ReviewAnswers answers() {
        return new ReviewAnswers(application.getBean(TestClock.class).instant());
    }

    /** What the record holds of the case: documents and ledger entries. */
    Map<String, Integer> record() {
        return Map.of(
                "documents", application.getBean(Documents.class).of(caseId()).size(),
                "ledger", application.getBean(Ledger.class).of(caseId()).size());
    }

    /** What a person wrote in a step and did not send. */
    Map<String, Object> draft(String step, String person) {
        return application
                .getBean(Drafts.class)
                .find(caseId(), step, person)
                .orElseThrow()
                .content();
    }

    Actor actor(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    /** Everybody with a part in the review. */
    List<String> parties() {
        return List.of(review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId());
    }

    /** Gives the person an account and hands back the address to sign in with. */
    String account(String person) {
        return account(application, person);
    }

    /** Gives somebody a password and answers with the e-mail address they sign in with. */
    static String account(ApplicationContext application, String person) {
        var hash = application.getBean(PasswordEncoder.class).encode(PASSWORD);
        application.getBean(Accounts.class).setPassword(person, hash);
        return person + "@example.org";
    }

    /** Somebody without any part in the review. */
    String stranger() {
        return world.staffUnder(world.director);
    }

    static String anyId() {
        return UUID.randomUUID().toString();
    }
}
