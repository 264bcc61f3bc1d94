package org.evenhand.equity.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.equity.audit.AuditRun;
import org.springframework.stereotype.Component;

/** Does one piece of the audit's work in the job's transaction and says whether it was the last. */
@Component("analyzeCohort")
class AnalyzeCohort implements JavaDelegate {

    private final AuditRun run;

    AnalyzeCohort(AuditRun run) {
        this.run = run;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("allAnalyzed", run.goOn(execution.getProcessBusinessKey()));
    }
}
