package org.evenhand.calibration.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.calibration.SessionRows;
import org.springframework.stereotype.Component;

/** Who gives a view in a session, one step for each. Public because the model's expression calls it. */
@Component("calibrationMembers")
public class CalibrationMembers {

    private final SessionRows sessions;

    CalibrationMembers(SessionRows sessions) {
        this.sessions = sessions;
    }

    public List<String> of(DelegateExecution execution) {
        return sessions.members(execution.getProcessBusinessKey());
    }
}
