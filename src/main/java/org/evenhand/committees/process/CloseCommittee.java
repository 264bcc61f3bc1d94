package org.evenhand.committees.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.committees.Closing;
import org.evenhand.committees.CommitteeRows;
import org.springframework.stereotype.Component;

/** The committee is done; its outcome goes to whoever called it. */
@Component("closeCommittee")
class CloseCommittee implements ExecutionListener {

    private final Closing closing;
    private final CommitteeRows committees;

    CloseCommittee(Closing closing, CommitteeRows committees) {
        this.closing = closing;
        this.committees = committees;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String caseId = (String) execution.getVariable("caseId");
        closing.close(caseId);
        execution.setVariable(
                "committeeOutcome",
                Objects.requireNonNull(committees.get(caseId).outcome()).name());
    }
}
