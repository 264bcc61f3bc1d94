package org.evenhand.appeals.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.appeals.PanelRows;
import org.evenhand.appeals.PanelSeat.State;
import org.springframework.stereotype.Component;

/** Who has a step in a panel, one for each; the lists themselves are no variables. Public because expressions call it. */
@Component("appealPanel")
public class AppealPanel {

    private final PanelRows rows;

    AppealPanel(PanelRows rows) {
        this.rows = rows;
    }

    /** Those who have not said whether there is a conflict. */
    public List<String> asked(DelegateExecution execution) {
        return rows.in((String) execution.getVariable("caseId"), State.ASKED);
    }

    /** Those who decide. */
    public List<String> sitting(DelegateExecution execution) {
        return rows.in((String) execution.getVariable("caseId"), State.SITTING);
    }
}
