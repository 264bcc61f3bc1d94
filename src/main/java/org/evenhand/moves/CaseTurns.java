package org.evenhand.moves;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.evenhand.engine.CaseMoves;
import org.evenhand.engine.MoveResult;
import org.evenhand.moves.Move.State;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The turn of one case in a move, in a transaction of its own. A rehearsal moves the case for good as far as the engine
 * knows, looks, and rolls back; what was found is kept in a second transaction.
 */
@Component
class CaseTurns {

    private static final Duration HELD = Duration.ofMinutes(2);

    private final VersionMoveRows rows;
    private final MovedCaseRows cases;
    private final CaseMoves engine;
    private final MoveTraces traces;
    private final Clock clock;
    private final TransactionTemplate own;

    CaseTurns(
            VersionMoveRows rows,
            MovedCaseRows cases,
            CaseMoves engine,
            MoveTraces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.cases = cases;
        this.engine = engine;
        this.traces = traces;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Until when whoever works on a move now has it for themselves. */
    static Instant until(Instant now) {
        return now.plus(HELD);
    }

    void turn(Move move, MovedCase one) {
        if (move.is(State.MOVING)) {
            carryOut(move, one);
        } else {
            rehearse(move, one);
        }
    }

    private void rehearse(Move move, MovedCase one) {
        MoveFinding found = MoveFinding.of(() -> inItsOwn(status -> {
            status.setRollbackOnly();
            return MoveFinding.of(moved(move, one, move.plannedBy()));
        }));
        own.executeWithoutResult(status -> {
            cases.rehearsed(move.id(), one.number(), found);
            progressed(move, found);
        });
    }

    private void carryOut(Move move, MovedCase one) {
        MoveFinding found = MoveFinding.of(() -> inItsOwn(status -> {
            MoveResult result = moved(move, one, move.approvedBy());
            if (result.isPossible()) {
                traces.leave(move, one, result.changed(), actor(move.approvedBy()));
                keep(move, one, MoveFinding.DONE);
            } else {
                status.setRollbackOnly();
            }
            return MoveFinding.of(result);
        }));
        if (!found.isOk()) {
            own.executeWithoutResult(status -> keep(move, one, found));
        }
    }

    private MoveResult moved(Move move, MovedCase one, @Nullable String by) {
        return engine.move(move.move(), one.processInstanceId(), actor(by));
    }

    private void keep(Move move, MovedCase one, MoveFinding found) {
        cases.outcome(move.id(), one.number(), found, clock.instant());
        progressed(move, found);
    }

    private void progressed(Move move, MoveFinding found) {
        rows.progressed(move.id(), found.isOk() ? 0 : 1, until(clock.instant()));
    }

    private MoveFinding inItsOwn(TransactionCallback<MoveFinding> turn) {
        return Objects.requireNonNull(own.execute(turn));
    }

    private static Actor actor(@Nullable String personId) {
        return new Actor(String.valueOf(personId), Set.of(Role.HR), null);
    }
}
