package org.evenhand.committees.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.committees.Reveal;
import org.springframework.stereotype.Component;

/** Reveals the votes after the talk in the job's transaction, counts them, and says what follows. */
@Component("countVotes")
class CountVotes implements JavaDelegate {

    private final Reveal reveal;

    CountVotes(Reveal reveal) {
        this.reveal = reveal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("afterVote", reveal.again((String) execution.getVariable("caseId")));
    }
}
