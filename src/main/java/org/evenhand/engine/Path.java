package org.evenhand.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * The way one process instance took through its diagram. The engine keeps no history of sequence flows; a flow counts
 * as taken when its source was left, finished, just before its target was entered.
 */
final class Path {

    private static final String BODY = "#multiInstanceBody";

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> steps;

    /** Steps in the order they were entered. */
    Path(BpmnModelInstance model, List<HistoricActivityInstance> steps) {
        this.model = model;
        this.steps = steps;
    }

    Set<String> passed() {
        Set<String> passed = new LinkedHashSet<>();
        steps.stream().filter(step -> step.getEndTime() != null).forEach(step -> passed.add(elementOf(step)));
        return passed;
    }

    Set<String> active() {
        Set<String> active = new LinkedHashSet<>();
        steps.stream().filter(step -> step.getEndTime() == null).forEach(step -> active.add(elementOf(step)));
        return active;
    }

    /**
     * Tasks and called processes to which it came more than once; reminders and the like say nothing of the way. Of a step
     * that several have at once only the body around them counts.
     */
    Map<String, Integer> repeats() {
        Set<String> bodies = steps.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.endsWith(BODY))
                .map(id -> id.replace(BODY, ""))
                .collect(Collectors.toSet());
        Map<String, Integer> times = new LinkedHashMap<>();
        steps.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.endsWith(BODY) || !bodies.contains(id))
                .forEach(id -> times.merge(id.replace(BODY, ""), 1, Integer::sum));
        times.entrySet().removeIf(time -> time.getValue() < 2 || !isStep(time.getKey()));
        return times;
    }

    private static boolean isStep(String element) {
        return element.startsWith("userTask_") || element.startsWith("callActivity_");
    }

    List<String> taken() {
        List<String> taken = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            into(at).ifPresent(flow -> taken.add(flow.getId()));
        }
        return taken.stream().distinct().toList();
    }

    private Optional<SequenceFlow> into(int at) {
        ModelElementInstance element = model.getModelElementById(elementOf(steps.get(at)));
        return element instanceof FlowNode node
                ? node.getIncoming().stream()
                        .filter(flow -> source(flow, at) != null)
                        .max(Comparator.comparingInt(flow -> steps.indexOf(source(flow, at))))
                : Optional.empty();
    }

    /** The latest step at the flow's source that ended when, or before, the target was entered. */
    private @Nullable HistoricActivityInstance source(SequenceFlow flow, int at) {
        for (int before = at - 1; before >= 0; before--) {
            HistoricActivityInstance step = steps.get(before);
            if (elementOf(step).equals(flow.getSource().getId()) && isLeftFor(step, steps.get(at))) {
                return step;
            }
        }
        return null;
    }

    /** A step that several people do at once has a body around them, which stands for the element. */
    static String elementOf(HistoricActivityInstance step) {
        return step.getActivityId().replace(BODY, "");
    }

    private static boolean isLeftFor(HistoricActivityInstance step, HistoricActivityInstance next) {
        return step.getEndTime() != null
                && !step.isCanceled()
                && !step.getEndTime().after(next.getStartTime());
    }
}
