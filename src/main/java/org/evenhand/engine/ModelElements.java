package org.evenhand.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.evenhand.engine.ModelElement.Fact;
import org.evenhand.engine.ModelElement.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a deployed process into its {@link ModelElement elements}, ways and events included. */
final class ModelElements {

    private static final String SPACES = "\\s+";

    private final BpmnModelInstance model;
    private final Map<String, String> lanes;
    private final Map<String, String> notes;

    ModelElements(BpmnModelInstance model) {
        this.model = model;
        lanes = model.getModelElementsByType(Lane.class).stream()
                .flatMap(lane -> lane.getFlowNodeRefs().stream().map(node -> Map.entry(node.getId(), lane.getName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        notes = model.getModelElementsByType(Association.class).stream()
                .filter(association -> association.getTarget() instanceof TextAnnotation)
                .collect(Collectors.groupingBy(
                        association -> association.getSource().getId(),
                        TreeMap::new,
                        Collectors.mapping(ModelElements::noteAt, Collectors.joining(" "))));
    }

    /** Nodes first, in the order of the file, then the ways between them. */
    List<ModelElement> read() {
        return Stream.concat(
                        model.getModelElementsByType(Process.class).stream()
                                .flatMap(process -> DrawingReader.elements(process.getFlowElements()))
                                .filter(FlowNode.class::isInstance)
                                .map(node -> node((FlowNode) node)),
                        model.getModelElementsByType(SequenceFlow.class).stream()
                                .map(this::way))
                .toList();
    }

    private ModelElement node(FlowNode node) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        put(facts, Fact.NAME, node.getName());
        facts.put(Fact.TYPE, node.getElementType().getTypeName());
        put(facts, Fact.LANE, lane(node));
        if (node.getParentElement() instanceof SubProcess part) {
            facts.put(Fact.PART_OF, part.getId());
        }
        doing(node, facts);
        if (node instanceof Event event) {
            event(event, facts);
        }
        if (node instanceof ExclusiveGateway gateway && gateway.getDefault() != null) {
            facts.put(Fact.OTHERWISE, gateway.getDefault().getTarget().getId());
        }
        put(facts, Fact.MORE, more(node));
        put(facts, Fact.NOTES, notes.get(node.getId()));
        return new ModelElement(node.getId(), kindOf(node), Objects.requireNonNullElse(node.getName(), ""), facts);
    }

    private static void doing(FlowNode node, Map<Fact, String> facts) {
        if (node instanceof UserTask task) {
            put(facts, Fact.ASSIGNEE, task.getCamundaAssignee());
            put(facts, Fact.FORM, task.getCamundaFormRef());
            put(facts, Fact.DUE, task.getCamundaDueDate());
        } else if (node instanceof CallActivity call) {
            put(facts, Fact.CALLS, call.getCalledElement());
        } else if (node instanceof BusinessRuleTask table) {
            put(facts, Fact.ASKS, table.getCamundaDecisionRef());
        } else if (node instanceof ServiceTask service) {
            put(facts, Fact.DOES, service.getCamundaDelegateExpression());
        }
        if (node instanceof Activity activity && activity.getLoopCharacteristics() != null) {
            facts.put(Fact.MANY, text(activity.getLoopCharacteristics()));
        }
    }

    private static void event(Event event, Map<Fact, String> facts) {
        event.getChildElementsByType(EventDefinition.class).forEach(awaited -> put(facts, Fact.WHEN, when(awaited)));
        if (event instanceof BoundaryEvent boundary) {
            facts.put(Fact.AT, boundary.getAttachedTo().getId());
            facts.put(Fact.STOPS, String.valueOf(boundary.cancelActivity()));
        }
    }

    private static String when(EventDefinition awaited) {
        return awaited instanceof MessageEventDefinition message && message.getMessage() != null
                ? message.getMessage().getName()
                : text(awaited);
    }

    private ModelElement way(SequenceFlow flow) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        put(facts, Fact.NAME, flow.getName());
        facts.put(Fact.FROM, flow.getSource().getId());
        facts.put(Fact.TO, flow.getTarget().getId());
        Optional.ofNullable(flow.getConditionExpression())
                .ifPresent(condition -> put(facts, Fact.WHEN, text(condition)));
        put(facts, Fact.NOTES, notes.get(flow.getId()));
        return new ModelElement(
                flow.getId(), Kind.WAY, wordsOf(flow.getSource()) + " → " + wordsOf(flow.getTarget()), facts);
    }

    static Kind kindOf(FlowNode node) {
        if (node instanceof StartEvent) {
            return Kind.START;
        }
        if (node instanceof EndEvent) {
            return Kind.END;
        }
        if (node instanceof Event event) {
            return event.getChildElementsByType(TimerEventDefinition.class).isEmpty() ? Kind.EVENT : Kind.TIMER;
        }
        if (node instanceof Gateway) {
            return Kind.QUESTION;
        }
        return kindOf((Activity) node);
    }

    private static Kind kindOf(Activity activity) {
        if (activity instanceof SubProcess) {
            return Kind.PART;
        }
        if (activity instanceof CallActivity) {
            return Kind.CALL;
        }
        if (activity instanceof BusinessRuleTask) {
            return Kind.TABLE;
        }
        return activity instanceof ServiceTask ? Kind.AUTOMATIC : Kind.STEP;
    }

    private @Nullable String lane(BaseElement node) {
        String own = lanes.get(node.getId());
        return own == null && node.getParentElement() instanceof SubProcess part ? lane(part) : own;
    }

    /** Whatever a model adds to a step for the engine: listeners, what is handed over, properties. */
    private static String more(FlowNode node) {
        return node.getExtensionElements() == null
                ? ""
                : node.getExtensionElements().getDomElement().getChildElements().stream()
                        .map(ModelElements::plain)
                        .collect(Collectors.joining("; "));
    }

    private static String plain(DomElement element) {
        String attributes = Stream.of(
                        "event",
                        "delegateExpression",
                        "businessKey",
                        "source",
                        "sourceExpression",
                        "target",
                        "name",
                        "value",
                        "class",
                        "expression")
                .filter(name -> element.getAttribute(name) != null)
                .map(name -> name + "=" + element.getAttribute(name))
                .collect(Collectors.joining(" "));
        String within = element.getChildElements().isEmpty()
                ? Objects.requireNonNullElse(element.getTextContent(), "")
                : element.getChildElements().stream().map(ModelElements::plain).collect(Collectors.joining(", "));
        return Stream.of(element.getLocalName(), attributes, within.strip().replaceAll(SPACES, " "))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String wordsOf(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }

    private static String noteAt(Association association) {
        return ((TextAnnotation) association.getTarget()).getText().getTextContent();
    }

    private static String text(ModelElementInstance element) {
        return element.getTextContent().strip().replaceAll(SPACES, " ");
    }

    private static void put(Map<Fact, String> facts, Fact fact, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(fact, value);
        }
    }
}
