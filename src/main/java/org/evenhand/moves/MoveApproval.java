package org.evenhand.moves;

import java.time.Clock;
import java.util.Map;
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
    private final Ledger ledger;
    private final Clock clock;

    MoveApproval(VersionMoveRows rows, VersionMoves moves, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Lets the rehearsed move begin.
     *
     * @throws Refusal NOT_ALLOWED for its planner and anybody but HR; MOVED_ON when it is not waiting for that, or a newer
     *     version is there since
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

    private static void requireRehearsed(Move move) {
        if (!move.is(State.REHEARSED)) {
            throw Refusal.because(Kind.MOVED_ON, "moves.refused.state." + move.state());
        }
    }
}
