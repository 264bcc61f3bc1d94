package org.evenhand.committees.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.committees.Reveal;
import org.springframework.stereotype.Component;

/** Reveals the first votes in the job's transaction, if there are enough. */
@Component("revealVotes")
class RevealVotes implements JavaDelegate {

    private final Reveal reveal;

    RevealVotes(Reveal reveal) {
        this.reveal = reveal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("quorumVoted", reveal.first((String) execution.getVariable("caseId")));
    }
}
