package org.evenhand.committees.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.committees.Seating;
import org.springframework.stereotype.Component;

/** Seats alternates where members have left, and says what is lacking. */
@Component("seatAlternates")
class SeatAlternates implements JavaDelegate {

    private final Seating seating;

    SeatAlternates(Seating seating) {
        this.seating = seating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "committeeLacks",
                seating.settle((String) execution.getVariable("caseId")).name());
    }
}
