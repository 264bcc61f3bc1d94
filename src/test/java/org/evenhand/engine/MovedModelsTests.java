package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.evenhand.engine.MoveResult.Problem;
import org.evenhand.engine.Objection.Why;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of timers, of steps that several have at once, and of what can be taken back, when a case is moved. */
@EvenhandTest
class MovedModelsTests {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR), null);
    private static final String WRITE = "userTask_write";
    private static final String LATE = "boundaryEvent_late";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MovePlans plans;

    @Autowired
    ProcessVersions versions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    TestClock clock;

    private String key;
    private String caseId;
    private SmallVersions small;

    @BeforeEach
    void begin() {
        key = "small" + UUID.randomUUID().toString().replace("-", "");
        caseId = "case-" + UUID.randomUUID();
        small = new SmallVersions(beans, key);
    }

    @AfterEach
    void gone() {
        small.close();
    }

    @Test
    void aTimerThatTheNewVersionAddsCountsFromWhenItsStepWasOpened() {
        Instant opened = clock.instant();
        goesFrom(step -> step);
        to(late("P10D", false));
        clock.advance(Duration.ofDays(4));

        assertThat(move().problems()).isEmpty();
        assertThat(small.timers(caseId)).containsExactly(Map.entry(LATE, opened.plus(Duration.ofDays(10))));
    }

    @Test
    void aTimerThatTheNewVersionChangesCountsFromWhenItsStepWasOpened() {
        Instant opened = clock.instant();
        goesFrom(late("P30D", true));
        to(late("P20D", true));
        clock.advance(Duration.ofDays(4));

        assertThat(move().problems()).isEmpty();
        assertThat(small.timers(caseId)).containsExactly(Map.entry(LATE, opened.plus(Duration.ofDays(20))));
    }

    @Test
    void aTimerThatTheNewVersionDropsIsGone() {
        goesFrom(late("P10D", true));
        to(step -> step);

        assertThat(move().problems()).isEmpty();
        assertThat(small.timers(caseId)).isEmpty();
        assertThat(small.versionOf(caseId)).isEqualTo(2);
    }

    @Test
    void aTimerThatReadsTheSameKeepsTheDayItWasGiven() {
        goesFrom(late("P10D", true));
        to(late("P10D", true));
        Instant given = clock.instant().plus(Duration.ofDays(50));
        management
                .createJobQuery()
                .processInstanceId(small.instanceOf(caseId))
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(given)));
        clock.advance(Duration.ofDays(4));

        assertThat(move().problems()).isEmpty();
        assertThat(small.timers(caseId)).containsExactly(Map.entry(LATE, given));
    }

    @Test
    void aTimerThatWouldBeOverAtOnceKeepsTheCaseWhereItIsAndIsNamed() {
        goesFrom(late("P10D", true));
        to(late("P3D", true));
        clock.advance(Duration.ofDays(4));

        assertThat(move().problems()).containsExactly(new Problem(MoveResult.Why.OVERDUE, "Too late", ""));
        assertThat(small.versionOf(caseId)).isEqualTo(1);
        assertThat(small.timers(caseId)).containsKey(LATE);
    }

    @Test
    void aMessageThatIsCalledDifferentlyIsAwaitedUnderItsNewName() {
        goesFrom(step -> message(step, "oldNews"));
        to(step -> message(step, "news"));

        assertThat(move().problems()).isEmpty();
        assertThat(runtime.createEventSubscriptionQuery()
                        .processInstanceId(small.instanceOf(caseId))
                        .singleResult()
                        .getEventName())
                .isEqualTo("news");
    }

    @Test
    void aStepThatSeveralHaveAtOnceMovesForWhoeverHasItStill() {
        goesFrom(MovedModelsTests::parallel);
        to(step -> parallel(step).name("Write it"));
        tasks.complete(open().get(0).getId());

        assertThat(move().problems()).isEmpty();
        assertThat(open()).hasSize(2).allMatch(task -> task.getName().equals("Write it"));
        assertThat(beans.getBean(Tasks.class).openIn(caseId))
                .hasSize(2)
                .allMatch(task -> task.definitionVersion() == 2 && task.name().equals("Write it"));
        open().forEach(task -> tasks.complete(task.getId()));
        assertThat(beans.getBean(Processes.class).isRunning(caseId)).isFalse();
    }

    @Test
    void aStepThatSeveralHaveAtOnceDoesNotBecomeOneThatASinglePersonHas() {
        goesFrom(MovedModelsTests::parallel);
        to(step -> step);
        assertThat(objections(Map.of(WRITE, WRITE)))
                .containsExactly(Map.entry(WRITE, new Objection(Why.OTHER_NUMBER, "Write", "Write", "")));
        assertThat(plans.proposal(version(1), version(2))).isEmpty();
    }

    @Test
    void aStepThatSeveralHaveAtOnceDoesNotBecomeOneThatTheyHaveOneAfterTheOther() {
        goesFrom(MovedModelsTests::parallel);
        to(step -> step.multiInstance().sequential().cardinality("3").multiInstanceDone());
        assertThat(objections(Map.of(WRITE, WRITE))).hasEntrySatisfying(WRITE, objection -> {
            assertThat(objection.why()).isEqualTo(Why.ENGINE);
            assertThat(objection.step()).isEqualTo("Write");
            assertThat(objection.says()).isNotEmpty();
        });
    }

    @Test
    void aStepGoesToNoneThatThereIsNotAndToNoneOfAnotherKind() {
        goesFrom(step -> step);
        to(step -> step);
        assertThat(objections(Map.of(WRITE, "userTask_nowhere")))
                .containsExactly(Map.entry(WRITE, new Objection(Why.NO_TARGET, "Write", "userTask_nowhere", "")));
        assertThat(objections(Map.of("userTask_never", WRITE)))
                .containsExactly(
                        Map.entry("userTask_never", new Objection(Why.NO_STEP, "userTask_never", "Write", "")));
        assertThat(objections(Map.of(WRITE, "serviceTask_take")))
                .containsExactly(Map.entry(WRITE, new Objection(Why.OTHER_KIND, "Write", "Take back", "")));
    }

    @Test
    void whatWasDoneCanStillBeTakenBackAfterAMove() {
        compensated(true);
        small.start(caseId);
        compensated(true);
        tasks.complete(open().get(0).getId());

        assertThat(move().problems()).isEmpty();
        tasks.complete(open().get(0).getId());
        assertThat(open()).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_takeBack");
    }

    @Test
    void aVersionThatCannotTakeBackWhatWasDoneKeepsTheCaseWhereItIsAndNamesTheStep() {
        compensated(true);
        small.start(caseId);
        compensated(false);
        tasks.complete(open().get(0).getId());

        assertThat(move().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.why()).isEqualTo(MoveResult.Why.ENGINE);
            assertThat(problem.at()).isEqualTo("Take back");
        });
        assertThat(small.versionOf(caseId)).isEqualTo(1);
    }

    private void compensated(boolean compensated) {
        small.deploy(start -> {
            UserTaskBuilder write = start.userTask(WRITE).name("Write").camundaAssignee("writer");
            if (compensated) {
                write.boundaryEvent("boundaryEvent_takeBack")
                        .name("To be taken back")
                        .compensateEventDefinition()
                        .compensateEventDefinitionDone()
                        .compensationStart()
                        .userTask("userTask_takeBack")
                        .name("Take back")
                        .camundaAssignee("writer")
                        .compensationDone();
            }
            return write.userTask("userTask_read")
                    .name("Read")
                    .camundaAssignee("reader")
                    .intermediateThrowEvent("event_takenBack")
                    .compensateEventDefinition()
                    .compensateEventDefinitionDone()
                    .endEvent()
                    .done();
        });
    }

    private void goesFrom(UnaryOperator<UserTaskBuilder> write) {
        to(write);
        small.start(caseId);
    }

    private void to(UnaryOperator<UserTaskBuilder> write) {
        small.deploy(start -> write.apply(start.userTask(WRITE).name("Write").camundaAssignee("writer"))
                .serviceTask("serviceTask_take")
                .name("Take back")
                .camundaExpression("${true}")
                .endEvent()
                .done());
    }

    private static UnaryOperator<UserTaskBuilder> late(String duration, boolean stops) {
        return step -> step.boundaryEvent(LATE)
                .name("Too late")
                .cancelActivity(stops)
                .timerWithDuration(duration)
                .endEvent()
                .moveToActivity(WRITE);
    }

    private static UserTaskBuilder message(UserTaskBuilder step, String name) {
        return step.boundaryEvent("boundaryEvent_told")
                .name("Told")
                .message(name)
                .endEvent()
                .moveToActivity(WRITE);
    }

    private static UserTaskBuilder parallel(UserTaskBuilder step) {
        return step.multiInstance().parallel().cardinality("3").multiInstanceDone();
    }

    private MoveResult move() {
        VersionMove move = new VersionMove(key, 1, 2, plans.proposal(version(1), version(2)));
        return beans.getBean(TransactionTemplate.class).execute(status -> {
            MoveResult result = beans.getBean(CaseMoves.class).move(move, small.instanceOf(caseId), HR);
            if (!result.isPossible()) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private Map<String, Objection> objections(Map<String, String> steps) {
        return plans.objections(new VersionMove(key, 1, 2, steps), version(1), version(2));
    }

    private ProcessVersion version(int number) {
        return versions.find(key, number).orElseThrow();
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceId(small.instanceOf(caseId))
                .orderByTaskId()
                .asc()
                .list();
    }
}
