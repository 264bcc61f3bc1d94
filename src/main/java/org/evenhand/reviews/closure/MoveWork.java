package org.evenhand.reviews.closure;

import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up what a change of the calendar has left to do, case by case, each in a transaction of its own behind the lock
 * of its row: it can stop anywhere and go on, on this node or another, and moves nothing twice. At the start all of it,
 * before the engine runs a timer that was to be moved.
 */
@Component
class MoveWork implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MoveWork.class);

    private static final int BATCH = 50;

    /** A case that somebody changes in the same moment is tried again; what fails so often is told to Human Resources. */
    static final int ATTEMPTS = 5;

    private final MoveRows rows;
    private final ObjectFactory<MovedCase> cases;
    private final TransactionTemplate transaction;

    MoveWork(MoveRows rows, ObjectFactory<MovedCase> cases, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.cases = cases;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        while (batch()) {
            // until nothing waits
        }
    }

    @Scheduled(cron = "${evenhand.calendar.follow:* * * * * *}")
    void look() {
        batch();
    }

    /** Does some; false when nothing could be done now. */
    boolean batch() {
        boolean handled = false;
        for (MoveRows.Waiting item : rows.waiting(BATCH)) {
            handled |= handle(item);
        }
        return handled;
    }

    private boolean handle(MoveRows.Waiting item) {
        try {
            return Boolean.TRUE.equals(transaction.execute(
                    status -> rows.lock(item).map(attempts -> follow(item)).orElse(true)));
        } catch (RuntimeException failed) {
            LOG.warn("Case {} has not followed calendar {} yet", item.caseId(), item.version(), failed);
            transaction.executeWithoutResult(status ->
                    rows.lock(item).ifPresent(attempts -> rows.tried(item, attempts + 1, attempts + 1 >= ATTEMPTS)));
            return true;
        }
    }

    private boolean follow(MoveRows.Waiting item) {
        OptionalInt moved = cases.getObject().follow(item.caseId(), item.version(), rows.shift(item.version()));
        moved.ifPresent(steps -> rows.done(item, steps));
        return moved.isPresent();
    }
}
