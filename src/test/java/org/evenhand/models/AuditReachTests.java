package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** Cohort statistics never reach a case: no way leads from the audit's model into another. Source: equity.md, law 2. */
class AuditReachTests {

    private static final String AUDIT = "cohortAudit";

    /** What its automatic steps call: analysis, the gate, and what every process has for a step that is late. */
    private static final Set<String> CALLS = Set.of("${analyzeCohort}", "${releaseTables}", "${remind}", "${escalate}");

    @Test
    void theAuditCallsNoProcessAndTellsNothingToAny() {
        assertThat(waysOut(audit())).isEmpty();
    }

    @Test
    void itsAutomaticStepsAreTheAnalysisTheGateAndTheReminders() {
        assertThat(audit().getModelElementsByType(ServiceTask.class))
                .extracting(ServiceTask::getCamundaDelegateExpression)
                .hasSize(4)
                .containsOnlyOnceElementsOf(CALLS);
    }

    @Test
    void noOtherModelCallsItOrWaitsForAnythingOfIts() {
        Map<String, Set<String>> names = new TreeMap<>();
        models().forEach(model -> names.put(idOf(model), named(model)));
        Set<String> own = names.remove(AUDIT);
        assertThat(own).isEmpty();
        assertThat(models().flatMap(model -> model.getModelElementsByType(CallActivity.class).stream()))
                .isNotEmpty()
                .noneMatch(call -> AUDIT.equals(call.getCalledElement()));
    }

    @Test
    void itBeginsInOneWayAlone() {
        assertThat(audit().getModelElementsByType(StartEvent.class))
                .singleElement()
                .satisfies(start -> assertThat(start.getEventDefinitions()).isEmpty());
    }

    @Test
    void wouldNoticeAModelThatReachesACase() {
        assertThat(waysOut(model("promotion-case.bpmn"))).isNotEmpty();
        assertThat(waysOut(model("calibration.bpmn"))).isNotEmpty();
    }

    /** Calls, messages, signals, errors, links: every way by which one process speaks to another. */
    private static Collection<String> waysOut(BpmnModelInstance model) {
        Set<String> ways = new TreeSet<>();
        model.getModelElementsByType(CallActivity.class).forEach(call -> ways.add(call.getId()));
        model.getModelElementsByType(SendTask.class).forEach(send -> ways.add(send.getId()));
        model.getModelElementsByType(ReceiveTask.class).forEach(receive -> ways.add(receive.getId()));
        model.getModelElementsByType(LinkEventDefinition.class).forEach(link -> ways.add(link.getId()));
        model.getModelElementsByType(EventDefinition.class).stream()
                .filter(event -> !(event instanceof TimerEventDefinition))
                .forEach(event -> ways.add(event.getId()));
        ways.addAll(named(model));
        return ways;
    }

    private static Set<String> named(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(Message.class).stream().map(Message::getName),
                        model.getModelElementsByType(Signal.class).stream().map(Signal::getName))
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance audit() {
        BpmnModelInstance model = model("cohort-audit.bpmn");
        assertThat(idOf(model)).isEqualTo(AUDIT);
        return model;
    }

    private static String idOf(BpmnModelInstance model) {
        return List.copyOf(model.getModelElementsByType(Process.class)).get(0).getId();
    }

    private static BpmnModelInstance model(String file) {
        return Bpmn.readModelFromFile(Path.of("processes", file).toFile());
    }

    private static Stream<BpmnModelInstance> models() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".bpmn"))
                    .toList()
                    .stream()
                    .map(AuditReachTests::model);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
