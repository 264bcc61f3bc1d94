package org.evenhand.committees.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeRows;
import org.springframework.stereotype.Component;

/** Names who has the steps of a committee; the case that calls it may say who convenes. */
@Component("beginCommittee")
class BeginCommittee implements ExecutionListener {

    private final CommitteeRows committees;

    BeginCommittee(CommitteeRows committees) {
        this.committees = committees;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Committee committee = committees.get((String) execution.getVariable("caseId"));
        execution.setVariable("candidate", committee.subjectId());
        if (execution.getVariable("convener") == null) {
            execution.setVariable("convener", Objects.requireNonNull(committee.convenerId(), "no committee is formed"));
        }
    }
}
