package org.evenhand.equity.audit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.equity.audit.ReportRelease;
import org.springframework.stereotype.Component;

/** Lets the tables out through the gate, as it was decided, and closes the audit. */
@Component("releaseTables")
class ReleaseTables implements JavaDelegate {

    private final ReportRelease release;

    ReleaseTables(ReportRelease release) {
        this.release = release;
    }

    @Override
    public void execute(DelegateExecution execution) {
        release.release(execution.getProcessBusinessKey());
    }
}
