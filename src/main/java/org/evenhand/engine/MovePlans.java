package org.evenhand.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.evenhand.engine.ModelElement.Fact;
import org.evenhand.engine.Objection.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where the steps of one version go in another. What people choose is where somebody may wait; the rest follows. */
@Service
public class MovePlans {

    private final MoveInstructions instructions;
    private final ProcessVersions versions;

    MovePlans(MoveInstructions instructions, ProcessVersions versions) {
        this.instructions = instructions;
        this.versions = versions;
    }

    /** Where a case may wait in a version, in the order of the file. */
    public List<ModelElement> steps(ProcessVersion version) {
        return StepsToWait.of(instructions.model(version));
    }

    /** Where the engine would let each step go: to the one with the same id, kind and place. */
    public Map<String, String> proposal(ProcessVersion from, ProcessVersion to) {
        Map<String, String> equal = instructions.equal(from, to);
        Map<String, String> proposal = new LinkedHashMap<>();
        steps(from).forEach(step -> {
            String target = equal.get(step.id());
            if (target != null) {
                proposal.put(step.id(), target);
            }
        });
        return proposal;
    }

    /** What is wrong with a plan as it stands, by id of the step. */
    public Map<String, Objection> objections(VersionMove move) {
        return objections(
                move,
                versions.find(move.processKey(), move.from()).orElseThrow(),
                versions.find(move.processKey(), move.to()).orElseThrow());
    }

    /** What moving any case by such a plan gives. */
    MoveResult unfit(VersionMove move) {
        return new MoveResult(
                objections(move).values().stream()
                        .map(one -> new MoveResult.Problem(MoveResult.Why.UNFIT, one.step(), one.target()))
                        .toList(),
                List.of());
    }

    /** What is wrong with a plan, by id of the step; empty when the engine would take it. */
    public Map<String, Objection> objections(VersionMove move, ProcessVersion from, ProcessVersion to) {
        Map<String, ModelElement> old = byId(from);
        Map<String, ModelElement> now = byId(to);
        Map<String, Objection> objections = new LinkedHashMap<>();
        move.steps().forEach((step, target) -> {
            Why why = why(old.get(step), now.get(target));
            if (why != null) {
                objections.put(step, new Objection(why, words(old, step), words(now, target), ""));
            }
        });
        try {
            instructions.plan(move);
        } catch (MigrationPlanValidationException refused) {
            BpmnModelInstance model = instructions.model(from);
            refused.getValidationReport()
                    .getInstructionReports()
                    .forEach(report -> objections.putIfAbsent(
                            step(report, model), objection(report, model, instructions.model(to))));
        }
        return objections;
    }

    private static @Nullable Why why(@Nullable ModelElement step, @Nullable ModelElement target) {
        if (step == null) {
            return Why.NO_STEP;
        }
        if (target == null) {
            return Why.NO_TARGET;
        }
        if (!step.fact(Fact.TYPE).equals(target.fact(Fact.TYPE))) {
            return Why.OTHER_KIND;
        }
        return step.fact(Fact.MANY).isPresent() == target.fact(Fact.MANY).isPresent() ? null : Why.OTHER_NUMBER;
    }

    private static Objection objection(
            MigrationInstructionValidationReport report, BpmnModelInstance old, BpmnModelInstance now) {
        return new Objection(
                Why.ENGINE,
                words(old, source(report)),
                words(now, bare(report.getMigrationInstruction().getTargetActivityId())),
                String.join(" ", report.getFailures()));
    }

    /** An event at the edge of a step is chosen with its step. */
    private static String step(MigrationInstructionValidationReport report, BpmnModelInstance model) {
        return model.getModelElementById(source(report)) instanceof BoundaryEvent event
                ? event.getAttachedTo().getId()
                : source(report);
    }

    private static String source(MigrationInstructionValidationReport report) {
        return bare(report.getMigrationInstruction().getSourceActivityId());
    }

    private static String bare(String element) {
        return element.replace(MoveInstructions.BODY, "");
    }

    private static String words(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof FlowNode node ? ModelElements.wordsOf(node) : element;
    }

    private static String words(Map<String, ModelElement> elements, String id) {
        return elements.containsKey(id)
                ? Objects.requireNonNull(elements.get(id)).words()
                : id;
    }

    private Map<String, ModelElement> byId(ProcessVersion version) {
        return steps(version).stream().collect(Collectors.toMap(ModelElement::id, Function.identity()));
    }
}
