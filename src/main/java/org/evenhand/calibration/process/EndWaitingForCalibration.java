package org.evenhand.calibration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.calibration.WaitingReviews;
import org.springframework.stereotype.Component;

/** A review waits for calibration no more: it goes on, or has ended. */
@Component("endWaitingForCalibration")
class EndWaitingForCalibration implements ExecutionListener {

    private final WaitingReviews waiting;

    EndWaitingForCalibration(WaitingReviews waiting) {
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        waiting.end((String) execution.getVariable("caseId"));
    }
}
