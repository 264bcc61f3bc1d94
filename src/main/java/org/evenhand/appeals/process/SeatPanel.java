package org.evenhand.appeals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.appeals.Panel;
import org.springframework.stereotype.Component;

/** Says what the panel lacks before it can begin. */
@Component("seatPanel")
class SeatPanel implements JavaDelegate {

    private final Panel panel;

    SeatPanel(Panel panel) {
        this.panel = panel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "panelLacks",
                panel.lacks((String) execution.getVariable("caseId")).name());
    }
}
