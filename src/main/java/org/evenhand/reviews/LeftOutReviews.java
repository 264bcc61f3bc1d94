package org.evenhand.reviews;

import java.util.Map;
import org.evenhand.cycles.LeftOutRows;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everybody in a review that was still open when its cycle was locked is told; the review itself goes on. A lock can leave
 * out hundreds: each review is told in a transaction of its own, so that it can stop anywhere and go on, on this node or
 * another, and nobody is told twice.
 */
@Component
public class LeftOutReviews {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutReviews.class);

    /** Reviews at a time, so that mails and leaves have their turn. */
    private static final int BATCH = 50;

    private final LeftOutRows rows;
    private final PerformanceReviews reviews;
    private final Ledger ledger;
    private final ObjectFactory<Parties> parties;
    private final TransactionTemplate transaction;

    LeftOutReviews(
            LeftOutRows rows,
            PerformanceReviews reviews,
            Ledger ledger,
            ObjectFactory<Parties> parties,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.reviews = reviews;
        this.ledger = ledger;
        this.parties = parties;
        transaction = new TransactionTemplate(transactions);
    }

    /** Tells those of some reviews; what is left has its turn at the next look. */
    @Scheduled(cron = "${evenhand.cycles.tell:* * * * * *}")
    public void look() {
        rows.waiting(BATCH).forEach(this::handle);
    }

    private void handle(String caseId) {
        try {
            transaction.executeWithoutResult(status -> tell(caseId));
        } catch (RuntimeException failed) {
            LOG.warn("Those in case {} were not told of the lock", caseId, failed);
            transaction.executeWithoutResult(status -> rows.failed(caseId));
        }
    }

    private void tell(String caseId) {
        ledger.hold(caseId);
        if (rows.take(caseId)) {
            ledger.append(caseId, Entry.automatic("leftOutOfLock", Map.of()));
            parties.getObject().tell(reviews.get(caseId));
        }
    }
}
