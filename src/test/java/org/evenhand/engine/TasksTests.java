package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.evenhand.engine.TestProcesses.TWO_STEPS;
import static org.evenhand.engine.TestProcesses.aCaseId;
import static org.evenhand.engine.TestProcesses.anActor;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class TasksTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    final Actor staff = anActor("staff");
    final Actor manager = anActor("manager");
    final Actor stranger = anActor("stranger");
    final String caseId = aCaseId();

    @BeforeEach
    void aRunningCase() {
        TestProcesses.deploy(repository);
        processes.start(TWO_STEPS, caseId, TestProcesses.people(staff, manager), manager);
    }

    @Test
    void completesTheHoldersTaskAndHandsOutTheNext() {
        tasks.complete(open("write"), staff, Map.of());

        assertThat(open("read").assignee()).isEqualTo(manager.personId());
        assertThat(tasks.openStep(caseId, "write")).isEmpty();
    }

    @Test
    void refusesWhoNeverHadTheTask() {
        assertRefused(Kind.NOT_ALLOWED, () -> tasks.require(open("write").id(), stranger));
        assertRefused(Kind.NOT_ALLOWED, () -> tasks.complete(open("write"), stranger, Map.of()));
    }

    @Test
    void tellsWhoCompletedItWhoHasTheCaseNow() {
        OpenTask write = open("write");
        tasks.complete(write, staff, Map.of());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tasks.complete(write, staff, Map.of()))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.MOVED_ON);
                    assertThat(refusal.key()).isEqualTo("engine.refused.taskMovedOn");
                    assertThat(refusal.arguments()).containsExactly(manager.personId(), "Read");
                });
    }

    @Test
    void tellsThatTheCaseIsOverWhenNobodyHasIt() {
        tasks.complete(open("write"), staff, Map.of());
        OpenTask read = open("read");
        tasks.complete(read, manager, Map.of());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tasks.require(read.id(), manager))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("engine.refused.taskDone"));
    }

    @Test
    void refusesWhoNeverHadATaskThatIsDone() {
        OpenTask write = open("write");
        tasks.complete(write, staff, Map.of());

        assertRefused(Kind.NOT_ALLOWED, () -> tasks.require(write.id(), stranger));
    }

    @Test
    void knowsNoTaskThatNeverWas() {
        assertRefused(Kind.MISSING, () -> tasks.get("nothing"));
        assertRefused(Kind.MISSING, () -> tasks.require("nothing", staff));
    }

    @Test
    void refusesAPausedCaseUntilItGoesOn() {
        processes.suspend(caseId, manager);
        assertRefused(Kind.MOVED_ON, () -> tasks.complete(open("write"), staff, Map.of()));

        processes.activate(caseId, manager);
        tasks.complete(open("write"), staff, Map.of());
    }

    @Test
    void handsATaskOverAndKeepsWhyInTheOperationLog() {
        Actor successor = anActor("successor");

        OpenTask after = tasks.reassign(open("write"), successor.personId(), manager, "MANAGER_CHANGED");

        assertThat(after.assignee()).isEqualTo(successor.personId());
        assertThat(inbox.of(successor.personId(), null).items()).hasSize(1);
        assertThat(inbox.of(staff.personId(), null).items()).isEmpty();
        assertRefused(Kind.MOVED_ON, () -> tasks.require(after.id(), staff));
        UserOperationLogEntry entry = assigned(after.id());
        assertThat(entry.getUserId()).isEqualTo(manager.personId());
        assertThat(entry.getOrgValue()).isEqualTo(staff.personId());
        assertThat(entry.getNewValue()).isEqualTo(successor.personId());
        assertThat(entry.getAnnotation()).isEqualTo("MANAGER_CHANGED");
    }

    @Test
    void neverOverwritesAHandOverItDidNotSee() {
        OpenTask seen = open("write");
        tasks.reassign(seen, stranger.personId(), manager, "FIRST");

        assertRefused(Kind.MOVED_ON, () -> tasks.reassign(seen, manager.personId(), manager, "SECOND"));
    }

    @Test
    void namesTheRealPersonInTheOperationLogAndForgetsThem() {
        OpenTask write = open("write");
        tasks.complete(write, staff, Map.of());

        assertThat(history.createUserOperationLogQuery()
                        .taskId(write.id())
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                        .singleResult()
                        .getUserId())
                .isEqualTo(staff.personId());
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    @Test
    void letsADelegateActForTheHolderUnderTheirOwnName() {
        Actor delegate = new Actor(stranger.personId(), stranger.roles(), staff.personId());
        OpenTask write = open("write");

        tasks.complete(write, delegate, Map.of());

        assertThat(history.createUserOperationLogQuery()
                        .taskId(write.id())
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                        .singleResult()
                        .getUserId())
                .isEqualTo(stranger.personId());
    }

    @Test
    void remembersNothingButRoutingVariables() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tasks.complete(open("write"), staff, Map.of("comment", "x".repeat(201))))
                .withMessage("not a routing variable: comment");
        tasks.complete(open("write"), staff, Map.of("code", "x".repeat(200)));
    }

    private UserOperationLogEntry assigned(String taskId) {
        return history.createUserOperationLogQuery()
                .taskId(taskId)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_ASSIGN)
                .property("assignee")
                .singleResult();
    }

    private OpenTask open(String step) {
        return tasks.openStep(caseId, step).orElseThrow();
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
