package org.evenhand.peerinput.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.peerinput.PeerCollection;
import org.springframework.stereotype.Component;

/** Closes the peer input and says whether enough have answered. */
@Component("closePeerInput")
class ClosePeerInput implements JavaDelegate {

    private final PeerCollection collection;

    ClosePeerInput(PeerCollection collection) {
        this.collection = collection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean enough = collection.close((String) execution.getVariable("caseId"));
        execution.setVariable("enoughAnswers", enough);
    }
}
