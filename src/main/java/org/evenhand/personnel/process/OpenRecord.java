package org.evenhand.personnel.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.personnel.Opening;
import org.springframework.stereotype.Component;

/** Opens a record to the person whose it is. */
@Component("openRecord")
class OpenRecord implements JavaDelegate {

    private final Opening opening;

    OpenRecord(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.open((String) execution.getVariable("caseId"));
    }
}
