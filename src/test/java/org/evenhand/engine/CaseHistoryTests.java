package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.engine.TestProcesses.OUTER;
import static org.evenhand.engine.TestProcesses.TWO_STEPS;
import static org.evenhand.engine.TestProcesses.aCaseId;
import static org.evenhand.engine.TestProcesses.anActor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.evenhand.people.Actor;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class CaseHistoryTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseHistory history;

    @Autowired
    TestClock clock;

    final Actor staff = anActor("staff");
    final Actor manager = anActor("manager");
    final String caseId = aCaseId();

    @BeforeEach
    void deploy() {
        TestProcesses.deploy(repository);
    }

    @Test
    void tellsEveryStepInOrderWithWhoAndWhen() {
        start(TWO_STEPS);
        complete("write", staff);

        List<StepRecord> steps = history.steps(caseId);
        assertThat(steps)
                .extracting(StepRecord::activityId)
                .containsExactly("startEvent_begun", "userTask_write", "userTask_read");
        StepRecord write = steps.get(1);
        assertThat(write.assignee()).isEqualTo(staff.personId());
        assertThat(write.activityName()).isEqualTo("Write");
        assertThat(write.type()).isEqualTo("userTask");
        assertThat(write.startedAt()).isEqualTo(TestClock.START);
        assertThat(write.endedAt()).isEqualTo(TestClock.START.plusSeconds(3600));
        assertThat(write.versionTag()).isEqualTo("1.0.0");
        assertThat(steps.get(2).endedAt()).isNull();
    }

    @Test
    void tellsTheWayThroughTheDiagramOnceSentBackAndDone() {
        start(TWO_STEPS);
        complete("write", staff);
        sendBack();
        complete("write", staff);

        CaseDiagram diagram = history.diagrams(caseId).get(0);
        assertThat(diagram.bpmn()).contains("<bpmn:process id=\"twoSteps\"");
        assertThat(diagram.passed())
                .containsExactlyInAnyOrder("startEvent_begun", "userTask_write", "userTask_read", "gateway_again");
        assertThat(diagram.active()).containsExactly("userTask_read");
        assertThat(diagram.taken())
                .containsExactlyInAnyOrder("flow_toWrite", "flow_toRead", "flow_toQuestion", "flow_again");
    }

    @Test
    void stillTellsOfACaseThatHasEnded() {
        start(TWO_STEPS);
        complete("write", staff);
        complete("read", manager);

        CaseDiagram diagram = history.diagrams(caseId).get(0);
        assertThat(diagram.active()).isEmpty();
        assertThat(diagram.taken()).contains("flow_done").doesNotContain("flow_again", "flow_lapsed");
    }

    @Test
    void coversCalledProcesses() {
        start(OUTER);
        complete("write", staff);

        assertThat(history.diagrams(caseId)).extracting(CaseDiagram::processKey).containsExactly(OUTER, TWO_STEPS);
        assertThat(history.steps(caseId))
                .extracting(StepRecord::activityId)
                .contains("callActivity_twoSteps", "userTask_write");
        assertThat(history.operations(caseId))
                .extracting(OperationRecord::operation)
                .contains("Create", "Complete");
    }

    @Test
    void tellsWhoMadeTheEngineDoWhat() {
        start(TWO_STEPS);
        OpenTask write = tasks.openStep(caseId, "write").orElseThrow();
        tasks.reassign(write, manager.personId(), manager, "MANAGER_CHANGED");

        assertThat(history.operations(caseId))
                .filteredOn(operation -> "assignee".equals(operation.property()))
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.by()).isEqualTo(manager.personId());
                    assertThat(operation.before()).isEqualTo(staff.personId());
                    assertThat(operation.after()).isEqualTo(manager.personId());
                    assertThat(operation.reason()).isEqualTo("MANAGER_CHANGED");
                });
    }

    @Test
    void knowsNothingOfACaseThatNeverWas() {
        assertThat(history.steps("nothing")).isEmpty();
        assertThat(history.operations("nothing")).isEmpty();
        assertThat(history.diagrams("nothing")).isEmpty();
    }

    private void start(String process) {
        processes.start(process, caseId, TestProcesses.people(staff, manager), manager);
    }

    private void complete(String step, Actor by) {
        clock.advance(Duration.ofHours(1));
        tasks.complete(tasks.openStep(caseId, step).orElseThrow(), by, Map.of());
    }

    private void sendBack() {
        clock.advance(Duration.ofHours(1));
        tasks.complete(tasks.openStep(caseId, "read").orElseThrow(), manager, Map.of("sentBack", true));
        processes.setVariables(caseId, Map.of("sentBack", false), manager);
    }
}
