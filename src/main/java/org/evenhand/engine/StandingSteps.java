package org.evenhand.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.evenhand.engine.MoveResult.Problem;
import org.evenhand.engine.MoveResult.Why;
import org.springframework.stereotype.Component;

/** Where a case stands that is to be moved, and which of these elements keeps it where it is. */
@Component
class StandingSteps {

    /** The engine puts the id of what it speaks of between quotes. */
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final RuntimeService runtime;
    private final RepositoryService repository;

    StandingSteps(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Steps it stands at for which the plan names none. */
    List<Problem> withoutPlace(MigrationPlan plan, String processInstanceId) {
        Set<String> mapped = plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId());
        return standing(runtime.getActivityInstance(processInstanceId))
                .filter(step -> !mapped.contains(step))
                .distinct()
                .map(step -> new Problem(Why.NO_STEP, nameOf(model, step), ""))
                .toList();
    }

    private static Stream<String> standing(ActivityInstance instance) {
        Stream<String> here = Stream.of(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        Stream<String> below = Stream.of(instance.getChildActivityInstances())
                .flatMap(child ->
                        child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0
                                ? Stream.of(child.getActivityId())
                                : standing(child));
        return Stream.concat(here, below);
    }

    /** What the engine says against moving this very case. */
    List<Problem> objections(MigrationPlan plan, MigratingProcessInstanceValidationException refused) {
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId());
        List<Problem> problems = new ArrayList<>();
        var report = refused.getValidationReport();
        report.getActivityInstanceReports()
                .forEach(one -> problems.add(new Problem(
                        Why.ENGINE,
                        named(model, one.getSourceScopeId(), one.getFailures()),
                        String.join(" ", one.getFailures()))));
        report.getTransitionInstanceReports()
                .forEach(one -> problems.add(new Problem(
                        Why.ENGINE,
                        named(model, one.getSourceScopeId(), one.getFailures()),
                        String.join(" ", one.getFailures()))));
        report.getFailures().forEach(one -> problems.add(new Problem(Why.ENGINE, named(model, "", List.of(one)), one)));
        return problems;
    }

    /** The element it is about; where that is the whole process, the first one the engine speaks of. */
    private static String named(BpmnModelInstance model, String scope, List<String> sentences) {
        return Stream.concat(
                        Stream.of(scope),
                        sentences.stream()
                                .flatMap(sentence -> QUOTED.matcher(sentence).results())
                                .map(quoted -> quoted.group(1)))
                .filter(id -> model.getModelElementById(id) instanceof FlowNode)
                .map(id -> nameOf(model, id))
                .findFirst()
                .orElse("");
    }

    /** Its name; empty for a confidential one. */
    static String nameOf(BpmnModelInstance model, String element) {
        return model.getModelElementById(element.replace(MoveInstructions.BODY, "")) instanceof FlowNode node
                ? Confidential.is(node) ? "" : ModelElements.wordsOf(node)
                : element;
    }
}
