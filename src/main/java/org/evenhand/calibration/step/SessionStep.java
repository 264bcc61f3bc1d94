package org.evenhand.calibration.step;

import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CalibrationSession.State;
import org.evenhand.casework.CaseStep;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** What the steps of a session have in common. */
abstract class SessionStep implements CaseStep {

    private final String step;
    private final SessionContext context;

    SessionStep(String step, SessionContext context) {
        this.step = step;
        this.context = context;
    }

    @Override
    public final String processKey() {
        return CalibrationSession.PROCESS;
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public final String readers() {
        return "calibration.readers." + step;
    }

    final SessionContext shown() {
        return context;
    }

    /** @throws Refusal of kind MOVED_ON when the session is signed or called off */
    final CalibrationSession openSession(OpenTask task) {
        CalibrationSession session = context.session(task);
        if (!session.is(State.OPEN)) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.over");
        }
        return session;
    }

    static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
