package org.evenhand.calibration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.calibration.Continuing;
import org.springframework.stereotype.Component;

/** Lets one batch of reviews go on in the job's transaction and says whether it was the last. */
@Component("continueReviews")
class ContinueReviews implements JavaDelegate {

    private final Continuing continuing;

    ContinueReviews(Continuing continuing) {
        this.continuing = continuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("allContinued", continuing.continueNext(execution.getProcessBusinessKey()));
    }
}
