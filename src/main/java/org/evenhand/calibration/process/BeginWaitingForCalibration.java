package org.evenhand.calibration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.calibration.WaitingReviews;
import org.springframework.stereotype.Component;

/** A review has come to where it waits for calibration. */
@Component("beginWaitingForCalibration")
class BeginWaitingForCalibration implements ExecutionListener {

    private final WaitingReviews waiting;

    BeginWaitingForCalibration(WaitingReviews waiting) {
        this.waiting = waiting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        waiting.begin((String) execution.getVariable("caseId"));
    }
}
