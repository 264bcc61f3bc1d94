package org.evenhand.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.SecondVersion;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Definitions: a case that goes to another version keeps its day, and is reminded of that day")
class MovedDeadlinesPolicyTests {

    private static final String REVIEW = "annualReview";
    private static final String REMINDER = "boundaryEvent_confirmPositionReminder";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aReminderThatTheNewVersionSetsCountsFromTheDayThePersonWasToldAndNotFromTheMove() {
        ReviewWorld world = new ReviewWorld(beans);
        String review = world.review();
        OpenTask before = world.waitsFor(review);
        clock.advance(Duration.ofDays(3));
        try (SecondVersion second =
                SecondVersion.deployed(beans, REVIEW, Map.of("processes/annual-review.bpmn", remindedOnTheDay()))) {
            moves(second.number());

            OpenTask after = world.waitsFor(review);
            assertThat(after.definitionVersion()).isEqualTo(second.number());
            assertThat(after.dueAt()).isEqualTo(before.dueAt());
            assertThat(reminder(after)).isEqualTo(before.dueAt());
        } finally {
            jdbc.sql("update version_move set state = 'WITHDRAWN' where state in ('REHEARSING', 'REHEARSED', 'MOVING')")
                    .update();
        }
    }

    @Test
    void aStepThatHasAnotherNameMovesAfterItsReminderWasSentAndRemindsNobodyTwice() {
        ReviewWorld world = new ReviewWorld(beans);
        String review = world.review();
        OpenTask before = world.waitsFor(review);
        clock.set(reminder(before).plusSeconds(60));
        beans.getBean(CaseJobs.class).run(review);
        assertThat(reminders(before)).isEmpty();
        try (SecondVersion second = SecondVersion.deployed(
                beans,
                REVIEW,
                Map.of(
                        "processes/annual-review.bpmn",
                        renamed(),
                        "processes/deadlines.dmn",
                        text -> text.replace("confirmPosition", "acceptPosition")))) {
            moves(second.number());

            OpenTask after = world.waitsFor(review);
            assertThat(after.step()).isEqualTo("acceptPosition");
            assertThat(after.definitionVersion()).isEqualTo(second.number());
            assertThat(after.dueAt()).isEqualTo(before.dueAt());
            assertThat(reminders(after)).isEmpty();
        } finally {
            jdbc.sql("update version_move set state = 'WITHDRAWN' where state in ('REHEARSING', 'REHEARSED', 'MOVING')")
                    .update();
        }
    }

    private List<Job> reminders(OpenTask task) {
        return management
                .createJobQuery()
                .processInstanceId(task.processInstanceId())
                .activityId(REMINDER)
                .list();
    }

    private static UnaryOperator<String> renamed() {
        return text -> text.replace("userTask_confirmPosition", "userTask_acceptPosition")
                .replace("'confirmPosition'", "'acceptPosition'")
                .replace("name=\"Confirm position\"", "name=\"Accept position\"");
    }

    private Instant reminder(OpenTask task) {
        return management
                .createJobQuery()
                .processInstanceId(task.processInstanceId())
                .activityId(REMINDER)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private void moves(int to) {
        ProcessVersions versions = beans.getBean(ProcessVersions.class);
        Map<String, String> choices = new HashMap<>(beans.getBean(MovePlans.class)
                .proposal(
                        versions.find(REVIEW, to - 1).orElseThrow(),
                        versions.find(REVIEW, to).orElseThrow()));
        choices.putIfAbsent("userTask_confirmPosition", "userTask_acceptPosition");
        Move planned = beans.getBean(MovePlanning.class)
                .plan(REVIEW, to - 1, to, choices, "A reminder on the day itself.", hr());
        beans.getBean(VersionMoveWork.class).look();
        beans.getBean(MoveApproval.class).approve(planned.id(), hr());
        beans.getBean(VersionMoveWork.class).look();
    }

    private Actor hr() {
        return new Actor(new TestPeople(jdbc).add(null, Role.HR), Set.of(Role.HR), null);
    }

    private static UnaryOperator<String> remindedOnTheDay() {
        return text -> text.replace(
                "${deadlines.remind(execution,'confirmPosition')}", "${deadlines.due(execution,'confirmPosition')}");
    }
}
