package org.evenhand.calibration.web;

import org.evenhand.calibration.CalibrationSession;
import org.evenhand.casework.CasePlace;
import org.springframework.stereotype.Component;

/** A session has a page of its own. */
@Component
class SessionPlace implements CasePlace {

    @Override
    public String processKey() {
        return CalibrationSession.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/calibrations/" + caseId;
    }
}
