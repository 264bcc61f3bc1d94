package org.evenhand.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.reviews.Filing;
import org.evenhand.reviews.ReviewState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files the review as the employee answered; without an answer, as not answered. */
@Component("fileReview")
class FileReview implements JavaDelegate {

    private final Filing filing;

    FileReview(Filing filing) {
        this.filing = filing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewState state = stateAfter((String) execution.getVariable("receiptAnswer"));
        execution.setVariable("receiptAnswer", state.answer());
        filing.file((String) execution.getVariable("caseId"), state);
    }

    private static ReviewState stateAfter(@Nullable String answer) {
        return answer == null ? ReviewState.FILED_NOT_ANSWERED : ReviewState.valueOf("FILED_" + answer);
    }
}
