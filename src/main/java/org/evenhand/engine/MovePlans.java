package org.evenhand.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where the steps of one version go in another. What people choose is where somebody may wait; events at the edge of a step
 * follow their step, and whatever has the same id and place in both follows by itself.
 */
@Service
public class MovePlans {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ProcessVersions versions;

    MovePlans(RuntimeService runtime, RepositoryService repository, ProcessVersions versions) {
        this.runtime = runtime;
        this.repository = repository;
        this.versions = versions;
    }

    /** Where a case may wait in a version, in the order of the file. */
    public List<ModelElement> steps(ProcessVersion version) {
        BpmnModelInstance model = model(version);
        Set<String> waits = model.getModelElementsByType(Process.class).stream()
                .flatMap(process -> DrawingReader.elements(process.getFlowElements()))
                .filter(MovePlans::mayWait)
                .map(element -> element.getId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ModelElements(model)
                .read().stream().filter(element -> waits.contains(element.id())).toList();
    }

    /** Where the engine would let each step go: to the one with the same id, kind and place. */
    public Map<String, String> proposal(ProcessVersion from, ProcessVersion to) {
        Map<String, String> equal = equal(from, to);
        Map<String, String> proposal = new LinkedHashMap<>();
        steps(from).forEach(step -> {
            String target = equal.get(step.id());
            if (target != null) {
                proposal.put(step.id(), target);
            }
        });
        return proposal;
    }

    /** What the engine says against a plan, by id of the step; empty when it would take it. */
    public Map<String, String> objections(VersionMove move) {
        try {
            plan(move);
            return Map.of();
        } catch (MigrationPlanValidationException refused) {
            Map<String, String> objections = new LinkedHashMap<>();
            refused.getValidationReport()
                    .getInstructionReports()
                    .forEach(report -> objections.merge(
                            report.getMigrationInstruction()
                                    .getSourceActivityId()
                                    .replace(BODY, ""),
                            String.join(" ", report.getFailures()),
                            (one, other) -> one + " " + other));
            return objections;
        }
    }

    MigrationPlan plan(VersionMove move) {
        ProcessVersion from = versions.find(move.processKey(), move.from()).orElseThrow();
        ProcessVersion to = versions.find(move.processKey(), move.to()).orElseThrow();
        Map<String, String> all = equal(from, to);
        BpmnModelInstance old = model(from);
        BpmnModelInstance now = model(to);
        steps(from).forEach(step -> choose(step.id(), move.steps().get(step.id()), old, now, all));
        MigrationPlanBuilder builder = runtime.createMigrationPlan(id(from), id(to));
        all.forEach(builder::mapActivities);
        return builder.build();
    }

    private static void choose(
            String step,
            @Nullable String target,
            BpmnModelInstance old,
            BpmnModelInstance now,
            Map<String, String> all) {
        if (target != null && target.equals(all.get(step))) {
            return;
        }
        Collection<BoundaryEvent> edge = edgeOf(step, old);
        all.remove(step);
        all.remove(step + BODY);
        edge.forEach(event -> all.remove(event.getId()));
        if (target == null || !(now.getModelElementById(target) instanceof FlowNode)) {
            return;
        }
        all.put(step, target);
        if (isMany(step, old) && isMany(target, now)) {
            all.put(step + BODY, target + BODY);
        }
        edge.forEach(event -> edgeOf(target, now).stream()
                .filter(other -> awaits(other).equals(awaits(event)))
                .findFirst()
                .ifPresent(other -> all.put(event.getId(), other.getId())));
    }

    private static Collection<BoundaryEvent> edgeOf(String step, BpmnModelInstance model) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(step))
                .toList();
    }

    private static boolean isMany(String step, BpmnModelInstance model) {
        return model.getModelElementById(step) instanceof Activity activity
                && activity.getLoopCharacteristics() != null;
    }

    /** What an event at the edge of a step waits for: the same text, and whether it ends the step. */
    private static String awaits(BoundaryEvent event) {
        return event.cancelActivity()
                + event.getChildElementsByType(EventDefinition.class).stream()
                        .map(awaited -> awaited.getElementType().getTypeName()
                                + awaited.getTextContent().strip()
                                + awaited.getAttributeValue("messageRef"))
                        .collect(Collectors.joining());
    }

    private static boolean mayWait(Object element) {
        return element instanceof Task
                || element instanceof CallActivity
                || element instanceof IntermediateCatchEvent
                || element instanceof SubProcess part && !part.triggeredByEvent();
    }

    private Map<String, String> equal(ProcessVersion from, ProcessVersion to) {
        return Stream.of(runtime.createMigrationPlan(id(from), id(to))
                        .mapEqualActivities()
                        .build())
                .flatMap(plan -> plan.getInstructions().stream())
                .collect(Collectors.toMap(
                        MigrationInstruction::getSourceActivityId,
                        MigrationInstruction::getTargetActivityId,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private BpmnModelInstance model(ProcessVersion version) {
        return repository.getBpmnModelInstance(id(version));
    }

    private String id(ProcessVersion version) {
        return versions.definition(version).getId();
    }
}
