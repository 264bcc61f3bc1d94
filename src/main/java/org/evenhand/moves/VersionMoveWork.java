package org.evenhand.moves;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.evenhand.moves.Move.State;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rehearses moves and carries them out, on one node, one case in each transaction: what was done before a restart stays
 * done, and the rest follows.
 */
@Component
public class VersionMoveWork {

    private final VersionMoveRows rows;
    private final MovedCaseRows cases;
    private final VersionMoves moves;
    private final CaseTurns turns;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate own;

    VersionMoveWork(
            VersionMoveRows rows,
            MovedCaseRows cases,
            VersionMoves moves,
            CaseTurns turns,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.cases = cases;
        this.moves = moves;
        this.turns = turns;
        this.ledger = ledger;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(cron = "${evenhand.moves.look:* * * * * *}")
    public void look() {
        Instant now = clock.instant();
        rows.waiting(now)
                .filter(move -> rows.claim(move.id(), now, CaseTurns.until(now)))
                .ifPresent(move -> work(move.id()));
    }

    private void work(String id) {
        Optional<Move> move = rows.find(id).filter(found -> found.state().isWork());
        while (move.isPresent()) {
            Move present = move.get();
            boolean outdated = present.is(State.MOVING) && moves.isOutdated(present);
            Optional<MovedCase> next = outdated ? Optional.empty() : cases.next(present);
            next.ifPresentOrElse(one -> turns.turn(present, one), () -> end(present, outdated));
            move = next.flatMap(one -> rows.find(id))
                    .filter(found -> found.state().isWork());
        }
    }

    private void end(Move move, boolean outdated) {
        own.executeWithoutResult(status -> {
            Instant now = clock.instant();
            if (move.is(State.REHEARSING)) {
                rows.rehearsed(move.id(), now);
                ledger.append(move.id(), Entry.automatic("moveRehearsed", move.counts()));
            } else {
                rows.ended(move.id(), outdated ? State.STOPPED : State.DONE, now);
                ledger.append(move.id(), Entry.automatic(outdated ? "moveStopped" : "moveEnded", move.counts()));
            }
        });
    }
}
