package org.evenhand.moves;

import java.time.Clock;
import java.util.Map;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.Objection;
import org.evenhand.moves.Move.State;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a rehearsed plan: a second person lets it begin, or it is given up. Each stands in the ledger of the move. */
@Service
@Transactional
public class MoveApproval {

    private final VersionMoveRows rows;
    private final VersionMoves moves;
    private final MovePlans plans;
    private final Ledger ledger;
    private final Clock clock;

    MoveApproval(VersionMoveRows rows, VersionMoves moves, MovePlans plans, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Lets the rehearsed move begin.
     *
     * @throws Refusal NOT_ALLOWED for its planner and anybody but HR; MOVED_ON when it is not waiting for that, or a newer
     *     version is there since, or a step cannot go where the plan sends it, which is named
     */
    public void approve(String id, Actor by) {
        VersionMoves.requireHr(by);
        Move move = rows.lock(id).orElseThrow(VersionMoves::missing);
        if (move.plannedBy().equals(by.personId())) {
            throw Refusal.because(Kind.NOT_ALLOWED, "moves.refused.secondPerson");
        }
        requireRehearsed(move);
        if (moves.isOutdated(move)) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.newVersion", moves.newest(move.processKey()));
        }
        requireFit(move);
        rows.approved(id, by.personId(), clock.instant());
        ledger.append(id, Entry.by(by, "moveApproved", Map.of("leftOut", move.leftOut())));
    }

    /** Gives up a plan before it is approved; its planner may, too. */
    public void withdraw(String id, Actor by) {
        VersionMoves.requireHr(by);
        Move move = rows.lock(id).orElseThrow(VersionMoves::missing);
        if (!move.is(State.REHEARSING)) {
            requireRehearsed(move);
        }
        rows.ended(id, State.WITHDRAWN, clock.instant());
        ledger.append(id, Entry.by(by, "moveWithdrawn", Map.of()));
    }

    /** As it was planned, moving back too; what each case meets is looked at again when its turn comes. */
    private void requireFit(Move move) {
        String wrong = Objection.names(plans.objections(move.move()).values());
        if (!wrong.isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.noLonger", wrong);
        }
    }

    private static void requireRehearsed(Move move) {
        if (!move.is(State.REHEARSED)) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.state." + move.state());
        }
    }
}
