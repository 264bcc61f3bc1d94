package org.evenhand.moves;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.ModelElement;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.RunningCase;
import org.evenhand.engine.RunningCases;
import org.evenhand.engine.VersionMove;
import org.evenhand.moves.Move.State;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans moves, lets a second person approve them, and plans moving back. Each act stands in the ledger of the move. */
@Service
@Transactional
public class VersionMoves {

    /** Said of a step whose cases stay where they are. */
    public static final String STAY = "-";

    private static final int PAGE_SIZE = 25;
    private static final int LONGEST_REASON = 1000;

    private final VersionMoveRows rows;
    private final ProcessVersions versions;
    private final RunningCases running;
    private final MovePlans plans;
    private final Ledger ledger;
    private final Clock clock;

    VersionMoves(
            VersionMoveRows rows,
            ProcessVersions versions,
            RunningCases running,
            MovePlans plans,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
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
        requireHr(by);
        ProcessVersion old = version(processKey, from);
        ProcessVersion target = version(processKey, to);
        if (from == to) {
            throw Refusal.because(Kind.INVALID, "moves.refused.sameVersion");
        }
        Map<String, String> steps = new LinkedHashMap<>(choices);
        steps.values().removeIf(choice -> choice.isBlank() || choice.equals(STAY));
        VersionMove move = new VersionMove(processKey, from, to, steps);
        List<UnplacedStep> unplaced = unplaced(old, choices);
        Map<String, String> objections = plans.objections(move);
        if (!unplaced.isEmpty() || !objections.isEmpty()) {
            throw new PlanRefused(unplaced, objections);
        }
        return begin(move, target, null, reason, running.all(old), by);
    }

    /**
     * Plans to move back whatever a move has moved and still runs; it takes a rehearsal and a second person again.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a move; MOVED_ON unless it has ended; INVALID
     *     when it has moved nothing
     */
    public Move undo(String id, String reason, Actor by) {
        requireHr(by);
        Move done = get(id);
        if (!done.is(State.DONE) && !done.is(State.STOPPED)) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.notEnded");
        }
        ProcessVersion from = version(done.processKey(), done.to());
        ProcessVersion to = version(done.processKey(), done.from());
        Map<String, String> back = new LinkedHashMap<>(plans.proposal(from, to));
        done.steps().forEach((old, now) -> {
            if (!back.containsKey(now)) {
                back.put(now, old);
            }
        });
        List<RunningCase> cases = rows.moved(id).stream()
                .map(one -> new RunningCase(one.processInstanceId(), one.caseId(), "", null, false, List.of()))
                .toList();
        return begin(new VersionMove(done.processKey(), done.to(), done.from(), back), to, id, reason, cases, by);
    }

    /**
     * Lets the rehearsed move begin.
     *
     * @throws Refusal NOT_ALLOWED for its planner and anybody but HR; MOVED_ON when it is not waiting for that, or a newer
     *     version is there since
     */
    public void approve(String id, Actor by) {
        requireHr(by);
        Move move = rows.lock(id).orElseThrow(VersionMoves::missing);
        if (move.plannedBy().equals(by.personId())) {
            throw Refusal.because(Kind.NOT_ALLOWED, "moves.refused.secondPerson");
        }
        requireRehearsed(move);
        requireNothingNew(move);
        rows.approved(id, by.personId(), clock.instant());
        ledger.append(id, Entry.by(by, "moveApproved", Map.of("leftOut", move.leftOut())));
    }

    /** Gives up a plan before it is approved; its planner may, too. */
    public void withdraw(String id, Actor by) {
        requireHr(by);
        Move move = rows.lock(id).orElseThrow(VersionMoves::missing);
        if (!move.is(State.REHEARSING)) {
            requireRehearsed(move);
        }
        rows.ended(id, State.WITHDRAWN, clock.instant());
        ledger.append(id, Entry.by(by, "moveWithdrawn", Map.of()));
    }

    /** @throws Refusal MISSING without such a move */
    @Transactional(readOnly = true)
    public Move get(String id) {
        return rows.find(id).orElseThrow(VersionMoves::missing);
    }

    /** The newest first, one more than a page when there are more. */
    @Transactional(readOnly = true)
    public List<Move> page(@Nullable Move after) {
        return after == null
                ? rows.before(clock.instant().plusSeconds(1), "~", PAGE_SIZE + 1)
                : rows.before(after.plannedAt(), after.id(), PAGE_SIZE + 1);
    }

    /** Its cases in order, one more than a page when there are more. */
    @Transactional(readOnly = true)
    public List<MovedCase> cases(String id, boolean leftOutOnly, int after) {
        return rows.cases(id, leftOutOnly, after, PAGE_SIZE + 1);
    }

    /** Whether a newer version is there than when it was planned. */
    @Transactional(readOnly = true)
    public boolean isOutdated(Move move) {
        return newest(move.processKey()) != move.newest();
    }

    private Move begin(
            VersionMove move,
            ProcessVersion target,
            @Nullable String undoes,
            String reason,
            List<RunningCase> cases,
            Actor by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.because(Kind.INVALID, "moves.refused.reason", LONGEST_REASON);
        }
        if (cases.isEmpty()) {
            throw Refusal.because(Kind.INVALID, "moves.refused.nobody");
        }
        if (rows.isUnderWay(move.processKey(), move.from())) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.underWay");
        }
        Instant now = clock.instant();
        Move planned = new Move(
                Ids.next(),
                move.processKey(),
                move.from(),
                target.number(),
                newest(move.processKey()),
                move.steps(),
                undoes,
                reason.strip(),
                by.personId(),
                now,
                State.REHEARSING,
                null,
                null,
                null,
                null,
                cases.size(),
                0,
                0);
        rows.insert(planned, cases);
        ledger.append(
                planned.id(),
                Entry.by(by, undoes == null ? "movePlanned" : "moveBackPlanned", facts(planned, cases.size()))
                        .under(Map.of(move.processKey(), "v" + move.from())));
        return planned;
    }

    private static Map<String, Object> facts(Move move, int cases) {
        return Map.of(
                "oldVersion",
                move.from(),
                "newVersion",
                move.to(),
                "cases",
                cases,
                "mapping",
                move.steps().entrySet().stream()
                        .map(step -> step.getKey() + " > " + step.getValue())
                        .sorted()
                        .toList());
    }

    private List<UnplacedStep> unplaced(ProcessVersion version, Map<String, String> choices) {
        List<UnplacedStep> unplaced = new ArrayList<>();
        for (ModelElement step : plans.steps(version)) {
            if (choices.getOrDefault(step.id(), "").isBlank()) {
                List<RunningCase> there = running.page(version, step.id(), "");
                if (!there.isEmpty()) {
                    unplaced.add(new UnplacedStep(
                            step.id(),
                            step.words(),
                            there.stream()
                                    .limit(RunningCases.PAGE_SIZE)
                                    .map(RunningCase::caseId)
                                    .toList(),
                            there.size() > RunningCases.PAGE_SIZE));
                }
            }
        }
        return unplaced;
    }

    private ProcessVersion version(String processKey, int number) {
        return versions.find(processKey, number)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "definitions.refused.noVersion"));
    }

    private int newest(String processKey) {
        return Optional.of(versions.of(processKey))
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(0).number())
                .orElse(0);
    }

    private void requireNothingNew(Move move) {
        if (isOutdated(move)) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.newVersion", newest(move.processKey()));
        }
    }

    private static void requireRehearsed(Move move) {
        if (!move.is(State.REHEARSED)) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.state." + move.state());
        }
    }

    private static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "moves.refused.hrOnly");
        }
    }

    private static Refusal missing() {
        return Refusal.because(Kind.MISSING, "moves.refused.missing");
    }
}
