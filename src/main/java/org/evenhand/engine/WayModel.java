package org.evenhand.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** What of a model belongs to the way of a case, and what of it nobody is told. */
final class WayModel {

    private static final String CHECKPOINT = "equityCheckpoint";

    private final BpmnModelInstance model;
    private final Set<String> onTheWay = new HashSet<>();
    private final Set<String> unseen;

    WayModel(BpmnModelInstance model) {
        this.model = model;
        follow();
        unseen = model.getModelElementsByType(FlowNode.class).stream()
                .filter(WayModel::isUnseen)
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    /** Whatever can be reached without an event that only reminds. */
    private void follow() {
        Deque<FlowNode> open = new ArrayDeque<>(model.getModelElementsByType(StartEvent.class));
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(BoundaryEvent::cancelActivity)
                .forEach(open::add);
        model.getModelElementsByType(SubProcess.class).forEach(open::add);
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            if (onTheWay.add(node.getId())) {
                node.getOutgoing().forEach(flow -> open.add(flow.getTarget()));
            }
        }
    }

    private static boolean isUnseen(FlowNode node) {
        return Confidential.is(node) || node instanceof BoundaryEvent event && Confidential.is(event.getAttachedTo());
    }

    @Nullable
    FlowNode node(String element) {
        return model.getModelElementById(element) instanceof FlowNode node ? node : null;
    }

    /** Whether it belongs to the way, or is not in this version. */
    boolean isOnTheWay(String element) {
        return onTheWay.contains(element) || node(element) == null;
    }

    boolean isSeen(String element) {
        return !unseen.contains(element);
    }

    boolean isSeen(SequenceFlow flow) {
        return isSeen(flow.getSource().getId()) && isSeen(flow.getTarget().getId());
    }

    Set<String> unseen() {
        return unseen;
    }

    boolean isStep(String element) {
        FlowNode node = node(element);
        return node instanceof UserTask || node instanceof CallActivity || node instanceof IntermediateCatchEvent;
    }

    boolean isBeside(String element) {
        FlowNode node = node(element);
        return node != null && node.getParentElement() instanceof SubProcess;
    }

    boolean isCheckpoint(String element) {
        return node(element) instanceof CallActivity call && CHECKPOINT.equals(call.getCalledElement());
    }
}
