package org.evenhand.moves;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.engine.CaseMoves;
import org.evenhand.engine.MoveResult;
import org.evenhand.engine.MoveResult.ChangedStep;
import org.evenhand.engine.StepMoved;
import org.evenhand.moves.Move.State;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rehearses moves and carries them out, on one node, one case in each transaction: what was done before a restart stays
 * done, and the rest follows. A rehearsal moves the case for good as far as the engine knows, looks, and rolls back.
 */
@Component
public class VersionMoveWork {

    private static final Duration HELD = Duration.ofMinutes(2);
    private static final String FAILED = "FAILED";

    private final VersionMoveRows rows;
    private final VersionMoves moves;
    private final CaseMoves engine;
    private final Ledger ledger;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate own;

    VersionMoveWork(
            VersionMoveRows rows,
            VersionMoves moves,
            CaseMoves engine,
            Ledger ledger,
            Drafts drafts,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.moves = moves;
        this.engine = engine;
        this.ledger = ledger;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(cron = "${evenhand.moves.look:* * * * * *}")
    public void look() {
        Instant now = clock.instant();
        rows.waiting(now).filter(move -> rows.claim(move.id(), now, until(now))).ifPresent(move -> work(move.id()));
    }

    private void work(String id) {
        Optional<Move> move = rows.find(id).filter(found -> found.state().isWork());
        while (move.isPresent()) {
            Move present = move.get();
            boolean outdated = present.is(State.MOVING) && moves.isOutdated(present);
            Optional<MovedCase> next = outdated ? Optional.empty() : rows.next(present);
            next.ifPresentOrElse(one -> turn(present, one), () -> end(present, outdated));
            move = next.flatMap(one -> rows.find(id))
                    .filter(found -> found.state().isWork());
        }
    }

    private void turn(Move move, MovedCase one) {
        if (move.is(State.MOVING)) {
            carryOut(move, one);
        } else {
            Found found = rehearse(move, one);
            own.executeWithoutResult(status -> {
                rows.rehearsed(move.id(), one.number(), found.state(), found.arguments());
                progressed(move, found);
            });
        }
    }

    /** What was found, and nothing of it stays. */
    private Found rehearse(Move move, MovedCase one) {
        try {
            Found found = own.execute(status -> {
                status.setRollbackOnly();
                return Found.of(engine.move(move.move(), one.processInstanceId(), actor(move.plannedBy())));
            });
            return found == null ? Found.failed("") : found;
        } catch (Refusal refused) {
            return Found.failed(refused.key());
        } catch (RuntimeException failed) {
            return Found.failed(failed.getClass().getSimpleName());
        }
    }

    private void carryOut(Move move, MovedCase one) {
        Found found;
        try {
            found = own.execute(status -> {
                MoveResult result = engine.move(move.move(), one.processInstanceId(), actor(move.approvedBy()));
                Found now = Found.of(result);
                if (result.isPossible()) {
                    record(move, one, result.changed());
                    rows.outcome(move.id(), one.number(), MovedCase.OK, List.of(), clock.instant());
                    progressed(move, now);
                } else {
                    status.setRollbackOnly();
                }
                return now;
            });
        } catch (Refusal refused) {
            found = Found.failed(refused.key());
        } catch (RuntimeException failed) {
            found = Found.failed(failed.getClass().getSimpleName());
        }
        leaveOut(move, one, found == null ? Found.failed("") : found);
    }

    private void leaveOut(Move move, MovedCase one, Found found) {
        if (!found.isOk()) {
            own.executeWithoutResult(status -> {
                rows.outcome(move.id(), one.number(), found.state(), found.arguments(), clock.instant());
                progressed(move, found);
            });
        }
    }

    /** The case says under which version it goes on, what was written goes with its step, and whoever has it is told. */
    private void record(Move move, MovedCase one, List<ChangedStep> changed) {
        ledger.append(
                one.caseId(),
                Entry.by(
                                actor(move.approvedBy()),
                                "movedToVersion",
                                Map.of(
                                        "process",
                                        move.processKey(),
                                        "oldVersion",
                                        move.from(),
                                        "newVersion",
                                        move.to(),
                                        "move",
                                        move.id()))
                        .under(Map.of(move.processKey(), "v" + move.to())));
        changed.forEach(step -> {
            String holder = step.after().assignee();
            if (holder != null && !step.before().step().equals(step.after().step())) {
                drafts.carry(one.caseId(), step.before().step(), step.after().step(), holder);
            }
            events.publishEvent(new StepMoved(step.before(), step.after()));
        });
    }

    private void progressed(Move move, Found found) {
        rows.progressed(move.id(), found.isOk() ? 0 : 1, until(clock.instant()));
    }

    private void end(Move move, boolean outdated) {
        own.executeWithoutResult(status -> {
            Instant now = clock.instant();
            if (move.is(State.REHEARSING)) {
                rows.rehearsed(move.id(), now);
                ledger.append(move.id(), Entry.automatic("moveRehearsed", counts(move)));
            } else {
                rows.ended(move.id(), outdated ? State.STOPPED : State.DONE, now);
                ledger.append(move.id(), Entry.automatic(outdated ? "moveStopped" : "moveEnded", counts(move)));
            }
        });
    }

    private static Map<String, Object> counts(Move move) {
        return Map.of("cases", move.done() - move.leftOut(), "leftOut", move.leftOut());
    }

    private static Instant until(Instant now) {
        return now.plus(HELD);
    }

    private static Actor actor(@Nullable String personId) {
        return new Actor(String.valueOf(personId), Set.of(Role.HR), null);
    }

    /** What a turn found. */
    private record Found(String state, List<String> arguments) {

        static Found of(MoveResult result) {
            return result.isPossible()
                    ? new Found(MovedCase.OK, List.of())
                    : new Found(
                            result.problems().get(0).why().name(),
                            result.problems().stream()
                                    .filter(problem -> problem.why()
                                            == result.problems().get(0).why())
                                    .flatMap(problem -> Stream.of(problem.at(), problem.says()))
                                    .toList());
        }

        static Found failed(String how) {
            return new Found(FAILED, List.of("", how));
        }

        boolean isOk() {
            return state.equals(MovedCase.OK);
        }
    }
}
