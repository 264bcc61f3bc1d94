package org.evenhand.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.reviews.DraftSharing;
import org.springframework.stereotype.Component;

/** Gives the employee the draft of the assessment. */
@Component("shareDraft")
class ShareDraft implements JavaDelegate {

    private final DraftSharing sharing;

    ShareDraft(DraftSharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sharing.share((String) execution.getVariable("caseId"));
    }
}
