package org.evenhand.models;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Stands where the deadlines of the application stand: nothing is ever due by itself, tests fire what they name. */
public final class FarDeadlines {

    private static final Date FAR = Date.from(Instant.EPOCH.plus(Duration.ofDays(100_000)));

    public Date due(DelegateExecution execution, String step) {
        return FAR;
    }

    public Date remind(DelegateExecution execution, String step) {
        return FAR;
    }

    public Date late(DelegateExecution execution, String step) {
        return FAR;
    }

    public Date remindAgain(DelegateExecution execution, String step) {
        return FAR;
    }

    public String escalations(DelegateExecution execution, String step) {
        return "R1/" + FAR.toInstant() + "/P1D";
    }

    public Date lapse(DelegateExecution execution, String step) {
        return FAR;
    }
}
