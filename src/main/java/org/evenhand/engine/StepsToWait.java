package org.evenhand.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** The elements of a model at which a case may wait: what people choose when they plan a move. */
final class StepsToWait {

    private StepsToWait() {}

    /** In the order of the file. */
    static List<ModelElement> of(BpmnModelInstance model) {
        Set<String> waits = model.getModelElementsByType(Process.class).stream()
                .flatMap(process -> DrawingReader.elements(process.getFlowElements()))
                .filter(StepsToWait::mayWait)
                .map(element -> element.getId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ModelElements(model)
                .read().stream().filter(element -> waits.contains(element.id())).toList();
    }

    private static boolean mayWait(Object element) {
        return element instanceof Task
                || element instanceof CallActivity
                || element instanceof IntermediateCatchEvent
                || element instanceof SubProcess part && !part.triggeredByEvent();
    }
}
