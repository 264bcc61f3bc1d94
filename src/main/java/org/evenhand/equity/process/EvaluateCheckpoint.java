package org.evenhand.equity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.equity.CheckpointRun;
import org.evenhand.equity.Checkpoints;
import org.springframework.stereotype.Component;

/** Runs the rules of the checkpoint on the case and routes by the result. */
@Component("evaluateCheckpoint")
class EvaluateCheckpoint implements JavaDelegate {

    private final Checkpoints checkpoints;

    EvaluateCheckpoint(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckpointRun run = new CheckpointRun(
                (String) execution.getVariable("caseId"),
                (String) execution.getVariable("checkpoint"),
                (String) execution.getVariable("author"),
                execution.getProcessDefinitionId());
        execution.setVariable(
                "checkpointOutcome", checkpoints.evaluate(run).result().name());
    }
}
