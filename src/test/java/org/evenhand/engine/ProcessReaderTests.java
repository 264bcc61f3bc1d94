package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class ProcessReaderTests {

    private static final String PROCESS =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start" />
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="wait" />
                <bpmn:receiveTask id="wait" />
                <bpmn:subProcess id="stop" triggeredByEvent="true">
                  <bpmn:startEvent id="told"><bpmn:signalEventDefinition signalRef="signal" /></bpmn:startEvent>
                </bpmn:subProcess>
                %s
              </bpmn:process>
              <bpmn:signal id="signal" name="%s" />
            </bpmn:definitions>
            """;

    private final String key = "p" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void fillsInWhatTheSchemaTakesForGranted() {
        deploy("");
        String instance = runtime.startProcessInstanceByKey(key).getId();
        runtime.signalEventReceived(key);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void refusesWhatTheSchemaDoesNotKnow() {
        assertThatExceptionOfType(ParseException.class)
                .isThrownBy(() -> deploy("<bpmn:nonsense id=\"nonsense\" />"))
                .withMessageContaining("nonsense");
    }

    private void deploy(String more) {
        repository
                .createDeployment()
                .addString(key + ".bpmn", PROCESS.formatted(key, more, key))
                .deploy();
    }
}
