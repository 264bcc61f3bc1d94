package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.evenhand.engine.TestProcesses.FAILING;
import static org.evenhand.engine.TestProcesses.aCaseId;
import static org.evenhand.engine.TestProcesses.anActor;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class IncidentsTests {

    private static final String LETTER = "very-private-words";

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    Processes processes;

    @Autowired
    Incidents incidents;

    @Autowired
    CaseHistory caseHistory;

    final Actor administrator = anActor("administrator");
    final String caseId = aCaseId();
    String instance = "";

    @BeforeEach
    void aCaseWhoseNextStepFails() {
        TestProcesses.deploy(repository);
        instance = processes.start(FAILING, caseId, Map.of("broken", true, "letter", LETTER), administrator);
    }

    @Test
    void showNothingWhileAttemptsAreLeft() {
        fail(2);

        assertThat(mine()).isEmpty();
    }

    @Test
    void showWhereAndWhyACaseIsStuckWithoutWordsOfAnybody() {
        fail(3);

        OpenIncident incident = mine().orElseThrow();
        assertThat(incident.processKey()).isEqualTo(FAILING);
        assertThat(incident.activity()).isEqualTo("serviceTask_send");
        assertThat(incident.failure()).endsWith("Exception").doesNotContain(LETTER, " ");
        assertThat(incidents.count()).isPositive();
    }

    @Test
    void areTriedAgainInTheNameOfWhoAsked() {
        fail(3);
        processes.setVariables(caseId, Map.of("broken", false), administrator);
        String job = job().getId();

        incidents.retry(mine().orElseThrow().id(), administrator);

        assertThat(job().getRetries()).isOne();
        assertThat(mine()).isEmpty();
        assertThat(history.createUserOperationLogQuery()
                        .jobId(job)
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES)
                        .list())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getUserId()).isEqualTo(administrator.personId()));
        management.executeJob(job);
        assertThat(processes.isRunning(caseId)).isFalse();
    }

    @Test
    void stayInTheHistoryOfTheCaseWithWhoHadThemTriedAgain() {
        fail(3);
        assertThat(caseHistory.incidents(caseId)).singleElement().satisfies(halted -> {
            assertThat(halted.step()).isEqualTo("serviceTask_send");
            assertThat(halted.endedAt()).isNull();
            assertThat(halted.tries()).isEmpty();
        });
        processes.setVariables(caseId, Map.of("broken", false), administrator);
        String job = job().getId();
        incidents.retry(mine().orElseThrow().id(), administrator);
        management.executeJob(job);
        assertThat(caseHistory.incidents(caseId)).singleElement().satisfies(repaired -> {
            assertThat(repaired.endedAt()).isNotNull();
            assertThat(repaired.tries()).extracting(OperationRecord::by).containsOnly(administrator.personId());
        });
    }

    @Test
    void areNotTriedAgainTwice() {
        fail(3);
        String incident = mine().orElseThrow().id();
        incidents.retry(incident, administrator);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> incidents.retry(incident, administrator))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("engine.refused.incidentClosed"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(ProcessEngineException.class)
                    .isThrownBy(() -> management.executeJob(job().getId()));
        }
    }

    private Job job() {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private Optional<OpenIncident> mine() {
        return incidents.open().stream()
                .filter(incident -> incident.caseId().equals(caseId))
                .findFirst();
    }
}
