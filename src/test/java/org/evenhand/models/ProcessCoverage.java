package org.evenhand.models;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which steps and events of a process were gone through to their end, and which flows were taken. Written here because the
 * community's extension is archived and answers class by class, where the question is what all tests together leave out.
 */
final class ProcessCoverage extends AbstractBpmnParseListener implements HistoryEventHandler {

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    void reset() {
        passed.clear();
    }

    /** What nothing went through, as "annualReview: flow_1 (Sent back)". */
    List<String> missing(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .flatMap(process -> elements(model)
                        .filter(element -> !isPassed(process.getId(), element))
                        .map(element -> key(process.getId(), element.getId()) + " (" + element.getName() + ")"))
                .sorted()
                .toList();
    }

    /** The engine goes from an event-based gateway straight to what came, and takes no flow to it. */
    private boolean isPassed(String process, FlowElement element) {
        if (element instanceof EventBasedGateway gateway) {
            return gateway.getSucceedingNodes().list().stream().anyMatch(next -> isPassed(process, next));
        }
        return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway
                ? isPassed(process, flow.getTarget())
                : passed.contains(key(process, element.getId()));
    }

    private static Stream<FlowElement> elements(BpmnModelInstance model) {
        return Stream.concat(
                model.getModelElementsByType(FlowNode.class).stream(),
                model.getModelElementsByType(SequenceFlow.class).stream());
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        ExecutionListener taken = execution -> {
            String process = execution.getProcessDefinitionId();
            passed.add(key(process.substring(0, process.indexOf(':')), flow.getId()));
        };
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, taken);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
                && !activity.isCanceled()) {
            passed.add(key(activity.getProcessDefinitionKey(), activity.getActivityId()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static String key(String process, String element) {
        return process + ": " + element;
    }
}
