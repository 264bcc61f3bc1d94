package org.evenhand.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.engine.MoveResult.Problem;
import org.evenhand.engine.MoveResult.Why;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves one process of a case to another version, in the caller's transaction, paused or not, with its timers and its lines
 * in the inbox. Where the result names a problem the caller has to roll back: part of it may be done.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseMoves {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MoveInstructions instructions;
    private final MovePlans plans;
    private final StandingSteps standing;
    private final MovedSteps steps;
    private final MovedTimers timers;
    private final EvenPaused evenPaused;
    private final DueWhileMoved whileMoved;
    private final EngineCalls calls;

    CaseMoves(
            RuntimeService runtime,
            RepositoryService repository,
            MoveInstructions instructions,
            MovePlans plans,
            StandingSteps standing,
            MovedSteps steps,
            MovedTimers timers,
            EvenPaused evenPaused,
            DueWhileMoved whileMoved,
            EngineCalls calls) {
        this.runtime = runtime;
        this.repository = repository;
        this.instructions = instructions;
        this.plans = plans;
        this.standing = standing;
        this.steps = steps;
        this.timers = timers;
        this.evenPaused = evenPaused;
        this.whileMoved = whileMoved;
        this.calls = calls;
    }

    public MoveResult move(VersionMove move, String processInstanceId, Actor by) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        if (instance == null) {
            return MoveResult.not(Why.ENDED, "", "");
        }
        MigrationPlan plan;
        try {
            plan = instructions.plan(move);
        } catch (MigrationPlanValidationException refused) {
            return plans.unfit(move);
        }
        if (!instance.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId())) {
            return MoveResult.not(
                    Why.ELSEWHERE,
                    "",
                    String.valueOf(repository
                            .getProcessDefinition(instance.getProcessDefinitionId())
                            .getVersion()));
        }
        List<Problem> nowhere = standing.withoutPlace(plan, processInstanceId);
        return nowhere.isEmpty() ? moved(plan, processInstanceId, by) : new MoveResult(nowhere, List.of());
    }

    private MoveResult moved(MigrationPlan plan, String processInstanceId, Actor by) {
        MovedSteps.Open before = steps.open(processInstanceId);
        MovedTimers.Dates dates = timers.of(processInstanceId);
        try {
            calls.run(
                    by,
                    () -> evenPaused.run(processInstanceId, () -> {
                        whileMoved.during(
                                processInstanceId, before.dueIn(plan), () -> migrate(plan, processInstanceId));
                        timers.countFromOpening(plan, processInstanceId, dates);
                    }));
        } catch (MigratingProcessInstanceValidationException refused) {
            return new MoveResult(standing.objections(plan, refused), List.of());
        }
        MovedSteps.Open after = steps.renew(processInstanceId, before);
        List<Problem> problems = new ArrayList<>(steps.withoutForm(after));
        problems.addAll(timers.overdue(plan, processInstanceId, dates));
        return new MoveResult(problems, steps.changed(before, after));
    }

    private void migrate(MigrationPlan plan, String processInstanceId) {
        runtime.newMigration(plan).processInstanceIds(processInstanceId).execute();
        steps.rename(plan, processInstanceId);
    }
}
