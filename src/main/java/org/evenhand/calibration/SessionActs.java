package org.evenhand.calibration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.calibration.CalibrationSession.State;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Library HR can do with a session that does not go on by itself. */
@Service
@Transactional
public class SessionActs {

    private final SessionRows rows;
    private final SessionCases cases;
    private final WaitingReviews waiting;
    private final Tasks tasks;
    private final Processes processes;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    SessionActs(
            SessionRows rows,
            SessionCases cases,
            WaitingReviews waiting,
            Tasks tasks,
            Processes processes,
            Documents documents,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.waiting = waiting;
        this.tasks = tasks;
        this.processes = processes;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether somebody still has to give a view; until then nobody sees another's. */
    @Transactional(readOnly = true)
    public boolean isSealed(CalibrationSession session) {
        return session.is(State.OPEN)
                && tasks.openStep(session.id(), "giveIndependentView").isPresent();
    }

    /**
     * Goes on without the views that are still missing.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; MOVED_ON when no view is missing
     */
    public void closeViews(String sessionId, String reason, Actor by) {
        Convening.requireHr(by);
        CalibrationSession session = rows.get(sessionId);
        if (!isSealed(session)) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.noViewMissing");
        }
        write(session, SessionDocument.VIEWS_CLOSED, "calibrationViewsClosed", reason, by);
        processes.correlate("calibrationViewsClosed", sessionId, Map.of(), by);
    }

    /**
     * Ends a session that nobody has signed: its reviews wait for another one.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; MOVED_ON when it is signed or called off already
     */
    public void callOff(String sessionId, String reason, Actor by) {
        Convening.requireHr(by);
        CalibrationSession session = rows.get(sessionId);
        if (!rows.leaveOpen(sessionId, State.CALLED_OFF, clock.instant())) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.over");
        }
        cases.leaveOut(sessionId);
        waiting.releaseAll(sessionId);
        write(session, SessionDocument.CALLED_OFF, "calibrationCalledOff", reason, by);
        processes.correlate("calibrationCalledOff", sessionId, Map.of(), by);
    }

    /**
     * The monitor has signed: nothing in the session changes any more.
     *
     * @throws Refusal MOVED_ON when it is signed or called off already
     */
    public void sign(String sessionId) {
        if (!rows.leaveOpen(sessionId, State.SIGNED, clock.instant())) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.over");
        }
    }

    private void write(CalibrationSession session, String kind, String entry, String reason, Actor by) {
        DocumentRevision document = documents.add(
                new NewRevision(session.id(), kind, Map.of("reason", reason), by.personId(), by.onBehalfOf()));
        ledger.append(session.id(), Entry.by(by, entry, Map.of()).naming(List.of(document.fingerprint())));
    }
}
