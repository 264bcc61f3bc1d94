package org.evenhand.calibration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.calibration.CalibrationSession.State;
import org.evenhand.casework.StepProblem;
import org.evenhand.cycles.Cycles;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Library HR convenes a session of the reviews of a directorate that wait at that moment. */
@Service
@Transactional
public class Convening {

    private final Cycles cycles;
    private final SessionRows rows;
    private final SessionCases cases;
    private final WaitingReviews waiting;
    private final SessionRules rules;
    private final Processes processes;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    Convening(
            Cycles cycles,
            SessionRows rows,
            SessionCases cases,
            WaitingReviews waiting,
            SessionRules rules,
            Processes processes,
            Documents documents,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.cases = cases;
        this.waiting = waiting;
        this.rules = rules;
        this.processes = processes;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Everything against that session, each at its field of the form; nothing when it can be convened.
     *
     * @throws Refusal as {@link #waiting}
     */
    @Transactional(readOnly = true)
    public List<StepProblem> problems(String cycleId, String directorate, NewSession session, Actor by) {
        return rules.problems(session, rules.openTo(session.chair(), waiting(cycleId, directorate, by)));
    }

    /**
     * What a session of that directorate would be about.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a cycle; MOVED_ON when nothing waits, or the
     *     cycle is locked
     */
    @Transactional(readOnly = true)
    public List<SessionCase> waiting(String cycleId, String directorate, Actor by) {
        requireHr(by);
        if (cycles.ending(cycleId).isLocked()) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.locked");
        }
        List<SessionCase> found = cases.waiting(cycleId, directorate);
        if (found.isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.nothingWaits");
        }
        return found;
    }

    /**
     * Convenes it: the members get the task to give their views. Reviews that the chair may not see stay behind.
     *
     * @throws Refusal as {@link #waiting}; INVALID with the first problem; MOVED_ON when another session has taken a
     *     review meanwhile
     */
    public CalibrationSession convene(String cycleId, String directorate, NewSession wanted, Actor by) {
        requireHr(by);
        cycles.requireUnlocked(cycleId);
        List<SessionCase> found = rules.openTo(wanted.chair(), waiting(cycleId, directorate, by));
        if (found.isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.nothingForChair");
        }
        rules.problems(wanted, found).stream().findFirst().ifPresent(problem -> {
            throw Refusal.because(Kind.INVALID, problem.messageKey());
        });
        CalibrationSession session = session(cycleId, directorate, wanted, by);
        rows.insert(session, List.copyOf(wanted.members()));
        List<String> ids = found.stream().map(SessionCase::caseId).toList();
        cases.insert(session.id(), ids);
        if (waiting.claim(ids, session.id()) != ids.size()) {
            throw Refusal.because(Kind.MOVED_ON, "calibration.refused.changedMeanwhile");
        }
        write(session, wanted, ids.size(), by);
        processes.start(
                CalibrationSession.PROCESS,
                session.id(),
                Map.of("chair", wanted.chair(), "criteriaMonitor", wanted.criteriaMonitor()),
                by);
        return session;
    }

    private CalibrationSession session(String cycleId, String directorate, NewSession wanted, Actor by) {
        return new CalibrationSession(
                UUID.randomUUID().toString(),
                cycleId,
                directorate,
                cycles.get(cycleId).criteriaSetId(),
                wanted.chair(),
                wanted.criteriaMonitor(),
                wanted.capPercent(),
                State.OPEN,
                by.personId(),
                clock.instant(),
                null);
    }

    private void write(CalibrationSession session, NewSession wanted, int reviews, Actor by) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("directorate", session.directorate());
        content.put("members", new ArrayList<>(wanted.members()));
        content.put("chair", wanted.chair());
        content.put("criteriaMonitor", wanted.criteriaMonitor());
        content.put("capPercent", wanted.capPercent());
        var document = documents.add(
                new NewRevision(session.id(), SessionDocument.CONVENED, content, by.personId(), by.onBehalfOf()));
        ledger.append(
                session.id(),
                Entry.by(
                                by,
                                "calibrationConvened",
                                Map.of(
                                        "cycle", session.cycleId(),
                                        "reviews", reviews,
                                        "members", wanted.members().size(),
                                        "capped", session.isCapped()))
                        .naming(List.of(document.fingerprint())));
    }

    static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "calibration.refused.hrOnly");
        }
    }
}
