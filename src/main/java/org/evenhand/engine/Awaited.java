package org.evenhand.engine;

import java.util.Collection;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What the events of a model wait for. */
final class Awaited {

    private Awaited() {}

    /** Events at the edge of a step. */
    static Collection<BoundaryEvent> edgeOf(String step, BpmnModelInstance model) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(step))
                .toList();
    }

    /**
     * Whether two events at the edge of a step wait for the same, and both end it or neither does. A time that is asked for
     * by the name of the step is the same for a step of another name: a reminder that was sent is not sent again.
     */
    static boolean isSame(BoundaryEvent one, BoundaryEvent other) {
        return one.cancelActivity() == other.cancelActivity() && ofItsStep(one).equals(ofItsStep(other));
    }

    private static String ofItsStep(BoundaryEvent event) {
        return by(event).replace("'" + Step.of(event.getAttachedTo().getId()) + "'", "its step");
    }

    /** Whether an event goes on under another trigger: a time, a message, a signal that reads differently. */
    static boolean differs(BpmnModelInstance old, String source, BpmnModelInstance now, String target) {
        return old.getModelElementById(source) instanceof CatchEvent before
                && now.getModelElementById(target) instanceof CatchEvent after
                && hasTrigger(before)
                && hasTrigger(after)
                && !by(before).equals(by(after));
    }

    private static boolean hasTrigger(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .anyMatch(awaited -> awaited instanceof TimerEventDefinition
                        || awaited instanceof MessageEventDefinition
                        || awaited instanceof SignalEventDefinition);
    }

    private static String by(CatchEvent event) {
        return event.getEventDefinitions().stream().map(Awaited::by).collect(Collectors.joining());
    }

    private static String by(EventDefinition awaited) {
        if (awaited instanceof MessageEventDefinition message && message.getMessage() != null) {
            return "message " + message.getMessage().getName();
        }
        if (awaited instanceof SignalEventDefinition signal && signal.getSignal() != null) {
            return "signal " + signal.getSignal().getName();
        }
        return awaited.getElementType().getTypeName() + " " + childOf(awaited)
                + awaited.getTextContent().strip();
    }

    /** A date, a duration and a cycle can have the same text. */
    private static String childOf(EventDefinition awaited) {
        return awaited.getDomElement().getChildElements().stream()
                .map(child -> child.getLocalName() + " ")
                .findFirst()
                .orElse("");
    }
}
