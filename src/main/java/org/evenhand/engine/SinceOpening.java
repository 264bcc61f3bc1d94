package org.evenhand.engine;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/**
 * What of a process lies behind the element with which its case begins for others. How the case came there shows neither in the
 * elements nor in what they share with later ones, such as reminders.
 */
final class SinceOpening {

    private final BpmnModelInstance model;
    private final String opening;

    SinceOpening(BpmnModelInstance model, String opening) {
        this.model = model;
        this.opening = opening;
    }

    /** Of the steps of one instance, in the order they were entered; all of them when the model has no such element. */
    List<HistoricActivityInstance> of(List<HistoricActivityInstance> steps) {
        if (!(model.getModelElementById(opening) instanceof FlowNode node)) {
            return steps;
        }
        Set<String> behind = reach(node, true);
        Set<String> atOnce = reach(node, false);
        int first = steps.stream().map(Path::elementOf).toList().indexOf(opening);
        Date begun = first < 0 ? null : steps.get(first).getStartTime();
        return steps.stream()
                .skip(Math.max(0, first))
                .filter(step -> behind.contains(Path.elementOf(step)))
                .filter(step ->
                        begun == null || step.getStartTime().after(begun) || atOnce.contains(Path.elementOf(step)))
                .toList();
    }

    /** Elements that can be reached from a node, with or without waiting for a timer. */
    private Set<String> reach(FlowNode from, boolean timers) {
        Set<String> reached = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(model.getModelElementsByType(SubProcess.class));
        open.add(from);
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            if (reached.add(node.getId())) {
                node.getOutgoing().forEach(flow -> open.add(flow.getTarget()));
                atItsEdge(node, timers).forEach(open::add);
                within(node).forEach(open::add);
            }
        }
        return reached;
    }

    private Stream<BoundaryEvent> atItsEdge(FlowNode node, boolean timers) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(node.getId()))
                .filter(event -> timers
                        || event.getEventDefinitions().stream().noneMatch(TimerEventDefinition.class::isInstance));
    }

    private static Stream<FlowNode> within(FlowNode node) {
        Stream<FlowElement> elements =
                node instanceof SubProcess part ? part.getFlowElements().stream() : Stream.empty();
        return elements.filter(FlowNode.class::isInstance).map(FlowNode.class::cast);
    }
}
