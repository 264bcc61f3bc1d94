package org.evenhand.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off an action item by item, each in a transaction of its own behind the lock of its action, so that it can stop
 * anywhere and go on, on this node or another, and does nothing twice.
 */
@Component
class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final BulkRows rows;
    private final List<BulkAct> acts;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    BulkWork(
            BulkRows rows,
            List<BulkAct> acts,
            People people,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.acts = acts;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does the next item; false when there was none left. */
    boolean next(String actionId) {
        int[] number = {0};
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> next(rows.lock(actionId), number)));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Item {} of bulk action {} failed: {}",
                    number[0],
                    actionId,
                    failure.getClass().getName());
            giveUp(actionId, number[0]);
            return true;
        }
    }

    private boolean next(BulkAction action, int[] number) {
        if (action.isFinished()) {
            return false;
        }
        Optional<BulkRows.Waiting> item = rows.next(action.id());
        item.ifPresentOrElse(
                waiting -> {
                    number[0] = waiting.number();
                    handle(action, waiting);
                },
                () -> finish(action));
        return item.isPresent();
    }

    private void handle(BulkAction action, BulkRows.Waiting item) {
        tried(action, item)
                .ifPresentOrElse(
                        reason -> rows.refused(action.id(), item.number(), reason),
                        () -> rows.done(action.id(), item.number()));
    }

    private Optional<NotDone> tried(BulkAction action, BulkRows.Waiting item) {
        try {
            return Objects.requireNonNull(
                    savepoint.execute(status -> actOf(action).apply(action, item.target(), actor(action))));
        } catch (Refusal refusal) {
            return Optional.of(NotDone.because(refusal));
        }
    }

    /** Whoever began it, with the role they have now. */
    private Actor actor(BulkAction action) {
        Set<Role> roles = people.find(action.begunBy())
                .filter(Person::active)
                .map(Person::roles)
                .orElse(Set.of());
        if (!roles.contains(Role.HR)) {
            throw Refusal.because(Refusal.Kind.NOT_ALLOWED, "cycles.refused.hrOnly");
        }
        return new Actor(action.begunBy(), roles, null);
    }

    private BulkAct actOf(BulkAction action) {
        return acts.stream()
                .filter(act -> act.kind() == action.kind())
                .findFirst()
                .orElseThrow();
    }

    /** What failed for no reason that anybody can be told is left for the page of the review itself. */
    private void giveUp(String actionId, int number) {
        transaction.executeWithoutResult(status -> {
            rows.lock(actionId);
            rows.next(actionId)
                    .filter(waiting -> waiting.number() == number)
                    .ifPresent(waiting -> rows.refused(actionId, number, NotDone.because("board.bulk.failed")));
        });
    }

    private void finish(BulkAction action) {
        rows.finished(action.id(), clock.instant());
        ledger.append(
                action.cycleId(),
                Entry.automatic(
                        "bulkActionFinished",
                        Map.of("action", action.id(), "done", action.done(), "refused", action.refused())));
    }
}
