package org.evenhand.committees.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.committees.CommitteeRows;
import org.springframework.stereotype.Component;

/** The chair as it is now has the step that begins. */
@Component("nameChair")
class NameChair implements ExecutionListener {

    private final CommitteeRows committees;

    NameChair(CommitteeRows committees) {
        this.committees = committees;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String caseId = (String) execution.getVariable("caseId");
        execution.setVariable(
                "chair", Objects.requireNonNull(committees.get(caseId).chairId(), "no chair"));
    }
}
