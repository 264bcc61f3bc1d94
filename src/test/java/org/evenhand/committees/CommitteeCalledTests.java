package org.evenhand.committees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A committee as the process of a case calls it: with the business key of the case and its id, and nothing else. */
@EvenhandTest
class CommitteeCalledTests {

    private static final String CALLER = "callsACommittee";

    @Autowired
    ApplicationContext beans;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    private String deployment;

    @BeforeEach
    void aProcessThatCallsOne() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        CALLER + ".bpmn",
                        Bpmn.createExecutableProcess(CALLER)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .callActivity()
                                .calledElement(Committee.PROCESS)
                                .camundaInBusinessKey("#{execution.processBusinessKey}")
                                .camundaIn("caseId", "caseId")
                                .camundaOut("committeeOutcome", "committeeOutcome")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void isGoneAgain() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void worksAndHandsOverItsOutcomeAlsoWhenAMemberLeavesMidway() {
        CommitteeWorld world = new CommitteeWorld(beans, 7);
        String caseId = world.needed();
        world.forms();
        beans.getBean(Processes.class).start(CALLER, caseId, Map.of(), world.hr);
        world.declared(world.unchallenged(caseId));
        beans.getBean(StandingAside.class).leave(caseId, world.members(caseId).get(0), false, "Gone.", world.hr);
        world.declared(caseId);
        world.vote(caseId, "AGAINST", "AGAINST", "AGAINST", "IN_FAVOR", "ABSTAIN");
        world.talks(caseId);
        world.pass(caseId, 14);
        world.reports(caseId, false);
        List<OpenTask> answers = world.open(caseId);
        assertThat(answers).hasSize(5);
        world.pass(caseId, 14);

        assertThat(world.open(caseId)).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processDefinitionKey(CALLER)
                        .variableName("committeeOutcome")
                        .singleResult()
                        .getValue())
                .isEqualTo("NOT_RECOMMENDED");
    }
}
