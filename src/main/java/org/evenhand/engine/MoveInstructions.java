package org.evenhand.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine is told for a move. Events at the edge of a step follow their step, whatever has the same id and place in
 * both versions follows by itself, and an event that waits for something else in the new version waits for that.
 */
@Component
class MoveInstructions {

    /** What the engine calls a step that several have at once, as a whole. */
    static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ProcessVersions versions;

    MoveInstructions(RuntimeService runtime, RepositoryService repository, ProcessVersions versions) {
        this.runtime = runtime;
        this.repository = repository;
        this.versions = versions;
    }

    MigrationPlan plan(VersionMove move) {
        ProcessVersion from = versions.find(move.processKey(), move.from()).orElseThrow();
        ProcessVersion to = versions.find(move.processKey(), move.to()).orElseThrow();
        Map<String, String> all = equal(from, to);
        BpmnModelInstance old = model(from);
        BpmnModelInstance now = model(to);
        StepsToWait.of(old).forEach(step -> choose(step.id(), move.steps().get(step.id()), old, now, all));
        MigrationPlanBuilder builder = runtime.createMigrationPlan(id(from), id(to));
        all.forEach((source, target) -> {
            MigrationInstructionBuilder mapped = builder.mapActivities(source, target);
            if (Awaited.differs(old, source, now, target)) {
                mapped.updateEventTrigger();
            }
        });
        return builder.build();
    }

    /** Where the engine would let each element go by itself. */
    Map<String, String> equal(ProcessVersion from, ProcessVersion to) {
        Map<String, String> equal = new LinkedHashMap<>();
        for (MigrationInstruction same : runtime.createMigrationPlan(id(from), id(to))
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            equal.putIfAbsent(same.getSourceActivityId(), same.getTargetActivityId());
        }
        return equal;
    }

    BpmnModelInstance model(ProcessVersion version) {
        return repository.getBpmnModelInstance(id(version));
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
        Collection<BoundaryEvent> edge = Awaited.edgeOf(step, old);
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
        edge.forEach(event -> Awaited.edgeOf(target, now).stream()
                .filter(other -> Awaited.isSame(event, other))
                .findFirst()
                .ifPresent(other -> all.put(event.getId(), other.getId())));
    }

    private static boolean isMany(String step, BpmnModelInstance model) {
        return model.getModelElementById(step) instanceof Activity activity
                && activity.getLoopCharacteristics() != null;
    }

    private String id(ProcessVersion version) {
        return versions.definition(version).getId();
    }
}
