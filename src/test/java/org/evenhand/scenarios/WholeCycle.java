package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.cycles.CycleWorld;
import org.evenhand.cycles.Launches;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A calibrated cycle of people in teams of two directorates, in a library of their own. Everything is listed in the order
 * in which people joined, never by their random ids: the same seed tells the same story.
 */
final class WholeCycle {

    private static final int TEAM = 12;
    private static final int COLLEAGUES = 16;

    final CycleWorld world;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final List<String> staff = new ArrayList<>();
    final List<String> leads = new ArrayList<>();
    /** People who are not reviewed: peers, delegates, criteria monitors. */
    final List<String> colleagues = new ArrayList<>();

    final List<String> cases = new ArrayList<>();
    final List<String> sessions = new ArrayList<>();
    String id = "";
    String criteriaSet = "";

    private final ApplicationContext application;
    private final PerformanceReviews reviews;
    private final Inbox inbox;

    private WholeCycle(ApplicationContext application) {
        this.application = application;
        TestClock clock = application.getBean(TestClock.class);
        clock.reset();
        EmptyLibrary.in(application.getBean(JdbcClient.class));
        world = new CycleWorld(
                application.getBean(JdbcClient.class),
                application.getBean(CriteriaSets.class),
                clock,
                application.getBean(ManagementService.class));
        reviews = application.getBean(PerformanceReviews.class);
        inbox = application.getBean(Inbox.class);
    }

    static WholeCycle launched(ApplicationContext application, int people, StepClient client, Happened happened) {
        WholeCycle cycle = new WholeCycle(application);
        cycle.staff(people);
        cycle.launches(client, happened);
        return cycle;
    }

    /** The first of each team leads the others, and is reviewed too. */
    private void staff(int people) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        for (int person = 0; person < people; person++) {
            boolean isLead = person % TEAM == 0;
            String added = world.staffUnder(isLead ? world.manager : leads.get(leads.size() - 1));
            staff.add(added);
            if (isLead) {
                leads.add(added);
            }
            jdbc.sql("update person set directorate = ? where id = ?")
                    .params(directorates().get(leads.size() > 2 ? 1 : 0), added)
                    .update();
        }
        TestPeople others = new TestPeople(jdbc);
        Stream.generate(() -> others.add(world.director)).limit(COLLEAGUES).forEach(colleagues::add);
    }

    /** On the pages, as HR does: plan, confirmation, and the batches that follow. */
    private void launches(StepClient client, Happened happened) {
        String hr = world.hr.personId();
        String planning = client.post(hr, "/hr/cycles", Map.of()).redirect().replace("/tasks/", "");
        id = application.getBean(Tasks.class).find(planning).orElseThrow().caseId();
        CyclePlan plan = world.plan(world.frozen());
        criteriaSet = plan.criteriaSetId();
        Map<String, Object> answers = new LinkedHashMap<>(plan.answers());
        answers.put("calibrated", true);
        sends(client, happened, Typing.of(answers));
        sends(client, happened, Typing.in("confirmed", "true").and("withoutRehearsal", "There was no time for it."));
        world.runAllJobs(id);
        application.getBean(Launches.class).cases(id).forEach(cases::add);
        cases.sort(Comparator.comparingInt(one -> staff.indexOf(review(one).personId())));
    }

    /** The planner sends the present step of the cycle itself. */
    void sends(StepClient client, Happened happened, Typing typed) {
        OpenTask task = openSteps(id).get(0);
        String hr = world.hr.personId();
        client.take(hr, task.id(), typed.sent());
        String version = client.version(hr, "/tasks/" + task.id() + "/check");
        assertThat(client.send(hr, task.id(), version).status()).as(task.step()).isEqualTo(303);
        happened.acknowledged(new Acknowledged(id, task.step(), hr, null));
    }

    /** Somebody whose review was opened after the others. */
    void joined(String person, String caseId) {
        staff.add(person);
        cases.add(caseId);
    }

    List<String> directorates() {
        return List.of("North " + mark, "South " + mark);
    }

    PerformanceReview review(String caseId) {
        return reviews.get(caseId);
    }

    boolean isOpen(String caseId) {
        return review(caseId).closedAt() == null;
    }

    /** What everybody in the case may know of, in an order of its own. */
    List<OpenTask> openSteps(String caseId) {
        return ordered(inbox.openIn(caseId));
    }

    /** What peers of the case still have to do. */
    List<OpenTask> openInConfidence(String caseId) {
        return ordered(inbox.confidentialIn(caseId));
    }

    private List<OpenTask> ordered(List<InboxItem> items) {
        return items.stream()
                .map(InboxItem::task)
                .sorted(Comparator.comparing(OpenTask::step)
                        .thenComparing(task -> colleagues.indexOf(task.assignee()))
                        .thenComparing(task -> staff.indexOf(task.assignee())))
                .toList();
    }

    /** Whoever acts for others in the story is no peer in it. */
    List<String> peers() {
        return colleagues.subList(DelegationActs.DELEGATES, colleagues.size());
    }

    /** Whether the person still works here and can sign in. */
    boolean isHere(@Nullable String person) {
        return person != null
                && application
                        .getBean(People.class)
                        .find(person)
                        .filter(Person::active)
                        .isPresent();
    }

    String anyOf(List<String> people, Random chance) {
        return people.get(chance.nextInt(people.size()));
    }

    LocalDate today() {
        return application
                .getBean(LibraryCalendar.class)
                .dateOf(application.getBean(Clock.class).instant());
    }
}
