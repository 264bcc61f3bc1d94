package org.evenhand.calibration.process;

import java.util.Set;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words of {@code calibration.bpmn}. */
@Component
class CalibrationVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return CalibrationSession.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "sentBack", "allContinued");
    }

    @Override
    public Set<String> people() {
        return Set.of("member", "chair", "criteriaMonitor");
    }
}
