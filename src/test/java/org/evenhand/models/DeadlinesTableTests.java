package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table and the timers of the pictures say the same. */
class DeadlinesTableTests {

    private static final Set<String> ANCHORS = Set.of(
            "CYCLE_SELF_REVIEW",
            "CYCLE_CONVERSATION",
            "CYCLE_RATING",
            "ROUND_INTENT",
            "ROUND_DOSSIER",
            "RECORD_REQUEST",
            "CONCERN_RAISED",
            "TASK_OPENED");

    private static final ProcessEngine ENGINE = ModelEngine.fresh().engine();

    private static final List<BpmnModelInstance> MODELS = Stream.of(
                    "annualReview",
                    "equityCheckpoint",
                    "calibration",
                    "committeeReview",
                    "promotionCase",
                    "cohortAudit",
                    "lateMaterial",
                    "appeal",
                    "recordRequest",
                    "fairnessConcern",
                    "refereeLetter")
            .map(DeadlinesTableTests::model)
            .toList();

    static List<String> steps() {
        return MODELS.stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(task -> task.getId().replace("userTask_", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepHasItsDeadline(String step) {
        Map<String, Object> row = row(step);

        assertThat(ANCHORS).contains((String) row.get("anchor"));
        assertThat(number(row, "atLeast")).isPositive();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void remindersComeWhileThereIsTime(String step) {
        Map<String, Object> row = row(step);

        assertThat(number(row, "remindBefore")).isLessThan(number(row, "atLeast"));
        // nobody waits for a late self-review
        assertThat(number(row, "remindBefore") > 0).isEqualTo(!step.equals("attachSelfReview"));
        assertThat(number(row, "remindAgainBefore")).isLessThanOrEqualTo(number(row, "remindBefore"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void timersAreThoseOfTheTable(String step) {
        Map<String, Object> row = row(step);
        Set<String> timers = timersOf(step);

        assertThat(timers.contains("Reminder")).isEqualTo(number(row, "remindBefore") > 0);
        assertThat(timers.contains("LastReminder")).isEqualTo(number(row, "remindAgainBefore") > 0);
        assertThat(timers.contains("Late")).isEqualTo(number(row, "escalateAfter") > 0);
        assertThat(timers.contains("Lapsed")).isEqualTo(row.get("lapseAfter") != null);
    }

    private static Set<String> timersOf(String step) {
        return MODELS.stream()
                .flatMap(model -> model.getModelElementsByType(BoundaryEvent.class).stream())
                .filter(event -> event.getAttachedTo().getId().equals("userTask_" + step))
                .map(event -> event.getId().replace("boundaryEvent_" + step, ""))
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance model(String process) {
        String id = ENGINE.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return ENGINE.getRepositoryService().getBpmnModelInstance(id);
    }

    private static Map<String, Object> row(String step) {
        return ENGINE.getDecisionService()
                .evaluateDecisionTableByKey("deadlines", Map.of("step", step))
                .getSingleResult()
                .getEntryMap();
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
