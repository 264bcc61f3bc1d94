package org.evenhand.appeals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.appeals.Panel;
import org.springframework.stereotype.Component;

/** Opens the original to the panel, and says who presides. */
@Component("openOriginal")
class OpenOriginal implements JavaDelegate {

    private final Panel panel;

    OpenOriginal(Panel panel) {
        this.panel = panel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("chair", panel.begin((String) execution.getVariable("caseId")));
    }
}
