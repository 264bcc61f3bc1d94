package org.evenhand.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.evenhand.engine.DrawnStep.Kind;
import org.evenhand.engine.DrawnStep.Way;
import org.jspecify.annotations.Nullable;

/** How a drawing goes on from one named element to the next. Gateways without a name only join or split. */
final class DrawnWays {

    private final BpmnModelInstance model;

    DrawnWays(BpmnModelInstance model) {
        this.model = model;
    }

    static Kind kindOf(FlowNode node) {
        if (node instanceof StartEvent) {
            return Kind.START;
        }
        if (node instanceof EndEvent) {
            return Kind.END;
        }
        if (node instanceof Gateway) {
            return Kind.QUESTION;
        }
        return node instanceof Activity ? kindOf((Activity) node) : Kind.EVENT;
    }

    private static Kind kindOf(Activity activity) {
        if (activity instanceof SubProcess part && part.triggeredByEvent()) {
            return Kind.EVENT; // what may happen at any time is no step
        }
        boolean automatic = activity instanceof ServiceTask
                || activity instanceof BusinessRuleTask
                || activity instanceof CallActivity;
        return automatic ? Kind.AUTOMATIC : Kind.PERSON;
    }

    List<Way> from(FlowNode node) {
        return Stream.concat(
                        node.getOutgoing().stream().map(flow -> new Way(nameOf(flow.getName()), reached(flow))),
                        awaited(node).map(event -> new Way(nameOf(event.getName()), reached(event))))
                .toList();
    }

    /** Ids of the flows that leave an element or an event at its edge. */
    Stream<String> leaving(FlowNode node) {
        return Stream.concat(Stream.of(node), awaited(node))
                .flatMap(source -> source.getOutgoing().stream())
                .map(SequenceFlow::getId);
    }

    private Stream<BoundaryEvent> awaited(FlowNode node) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(node.getId()));
    }

    private static List<String> reached(FlowNode source) {
        return source.getOutgoing().stream()
                .flatMap(flow -> reached(flow).stream())
                .toList();
    }

    private static List<String> reached(SequenceFlow flow) {
        List<String> names = new ArrayList<>();
        follow(flow.getTarget(), names, new HashSet<>());
        return names;
    }

    private static void follow(FlowNode node, List<String> names, Set<String> seen) {
        if (!seen.add(node.getId())) {
            return;
        }
        if (node.getName() != null) {
            names.add(node.getName());
        } else {
            node.getOutgoing().forEach(flow -> follow(flow.getTarget(), names, seen));
        }
    }

    private static String nameOf(@Nullable String name) {
        return Optional.ofNullable(name).orElse("");
    }
}
