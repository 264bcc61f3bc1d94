package org.evenhand.peerinput.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.peerinput.AskedPeers;
import org.springframework.stereotype.Component;

/** Who gives peer input, for the diagram; the list itself is a document and no variable. Public because expressions call it. */
@Component("peers")
public class Peers {

    private final AskedPeers asked;

    Peers(AskedPeers asked) {
        this.asked = asked;
    }

    /** Person ids of everybody who is asked. */
    public List<String> of(DelegateExecution execution) {
        return asked.askable((String) execution.getVariable("caseId"));
    }
}
