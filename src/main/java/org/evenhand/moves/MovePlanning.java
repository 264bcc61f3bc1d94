package org.evenhand.moves;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.Objection;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.RunningCase;
import org.evenhand.engine.RunningCases;
import org.evenhand.engine.VersionMove;
import org.evenhand.moves.Move.State;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans moves, and moving back. Each plan stands in the ledger of the move. */
@Service
@Transactional
public class MovePlanning {

    /** Said of a step whose cases stay where they are. */
    public static final String STAY = "-";

    private static final int LONGEST_REASON = 1000;

    private final VersionMoveRows rows;
    private final MovedCaseRows cases;
    private final VersionMoves moves;
    private final UnplacedSteps unplaced;
    private final ProcessVersions versions;
    private final RunningCases running;
    private final MovePlans plans;
    private final Ledger ledger;
    private final Clock clock;

    MovePlanning(
            VersionMoveRows rows,
            MovedCaseRows cases,
            VersionMoves moves,
            UnplacedSteps unplaced,
            ProcessVersions versions,
            RunningCases running,
            MovePlans plans,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.moves = moves;
        this.unplaced = unplaced;
        this.versions = versions;
        this.running = running;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Plans to move every case of a version; its rehearsal begins.
     *
     * @param choices where each step goes, by id: a step of the other version, or {@link #STAY}
     * @throws PlanRefused naming each step at which cases stand and that is not chosen for, and each that cannot go there
     * @throws Refusal NOT_ALLOWED for anybody but HR; INVALID without a reason or a case to move; MOVED_ON while another
     *     move from that version is under way
     */
    public Move plan(String processKey, int from, int to, Map<String, String> choices, String reason, Actor by) {
        VersionMoves.requireHr(by);
        ProcessVersion old = version(processKey, from);
        ProcessVersion target = version(processKey, to);
        if (from == to) {
            throw Refusal.because(Kind.INVALID, "moves.refused.sameVersion");
        }
        Map<String, String> steps = new LinkedHashMap<>(choices);
        steps.values().removeIf(choice -> choice.isBlank() || choice.equals(STAY));
        VersionMove move = new VersionMove(processKey, from, to, steps);
        requireFit(unplaced.of(old, choices), plans.objections(move, old, target));
        return begin(move, null, reason, running.all(old), by);
    }

    /**
     * Plans to move back whatever a move has moved and still runs; it takes a rehearsal and a second person again.
     *
     * @throws PlanRefused naming each step that cannot go back where it came from
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a move; MOVED_ON unless it has ended; INVALID
     *     when it has moved nothing
     */
    public Move undo(String id, String reason, Actor by) {
        VersionMoves.requireHr(by);
        Move done = moves.get(id);
        if (!done.is(State.DONE) && !done.is(State.STOPPED)) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.notEnded");
        }
        ProcessVersion from = version(done.processKey(), done.to());
        ProcessVersion to = version(done.processKey(), done.from());
        Map<String, String> back = new LinkedHashMap<>(plans.proposal(from, to));
        done.steps().forEach((old, now) -> back.putIfAbsent(now, old));
        VersionMove move = new VersionMove(done.processKey(), done.to(), done.from(), back);
        requireFit(List.of(), plans.objections(move, from, to));
        return begin(move, id, reason, cases.moved(id), by);
    }

    private static void requireFit(List<UnplacedStep> forgotten, Map<String, Objection> objections) {
        if (!forgotten.isEmpty() || !objections.isEmpty()) {
            throw new PlanRefused(forgotten, objections);
        }
    }

    private Move begin(VersionMove move, @Nullable String undoes, String reason, List<RunningCase> all, Actor by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.because(Kind.INVALID, "moves.refused.reason", LONGEST_REASON);
        }
        if (all.isEmpty()) {
            throw Refusal.because(Kind.INVALID, "moves.refused.nobody");
        }
        if (rows.isUnderWay(move.processKey(), move.from())) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.underWay");
        }
        Move planned = Move.planned(
                Ids.next(),
                move,
                moves.newest(move.processKey()),
                undoes,
                reason.strip(),
                by.personId(),
                clock.instant(),
                all.size());
        rows.insert(planned);
        cases.insert(planned.id(), all);
        ledger.append(
                planned.id(),
                Entry.by(by, undoes == null ? "movePlanned" : "moveBackPlanned", planned.facts())
                        .under(Map.of(move.processKey(), "v" + move.from())));
        return planned;
    }

    private ProcessVersion version(String processKey, int number) {
        return versions.find(processKey, number)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "definitions.refused.noVersion"));
    }
}
