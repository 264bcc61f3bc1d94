package org.evenhand.retention.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.retention.Deletion;
import org.springframework.stereotype.Component;

/** Deletes the next cases in the job's transaction and says whether every one was looked at. */
@Component("deleteContents")
class DeleteContents implements JavaDelegate {

    private final Deletion deletion;

    DeleteContents(Deletion deletion) {
        this.deletion = deletion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("everythingLookedAt", deletion.deleteNext(execution.getProcessBusinessKey()));
    }
}
