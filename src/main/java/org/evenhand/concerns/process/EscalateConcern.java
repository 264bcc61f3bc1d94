package org.evenhand.concerns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.concerns.ConcernHands;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.springframework.stereotype.Component;

/** Tells those who could be the contact too that this one is late. */
@Component("escalateConcern")
class EscalateConcern implements JavaDelegate {

    private final ConcernHands hands;
    private final Inbox inbox;

    EscalateConcern(ConcernHands hands, Inbox inbox) {
        this.hands = hands;
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable("caseId");
        inbox.openIn(caseId).stream().map(InboxItem::task).findFirst().ifPresent(hands::escalate);
    }
}
