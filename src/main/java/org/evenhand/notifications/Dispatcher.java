package org.evenhand.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.notifications.post.FailureReason;
import org.evenhand.notifications.post.Postbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, each notice in a transaction of its own that holds its row, so that several nodes
 * never send the same one. A node that dies between the server's yes and its own commit sends that one notice again,
 * under the same message id.
 */
@Component
public class Dispatcher {

    /** Notices sent in one run at most. */
    static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Outbox outbox;
    private final ObjectFactory<Delivery> delivery;
    private final Postbox postbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatcher(
            Outbox outbox,
            ObjectFactory<Delivery> delivery,
            Postbox postbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.postbox = postbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what is due, until the server turns out not to answer. Does nothing while there is none. */
    @Scheduled(fixedDelayString = "${evenhand.mail.every:5s}")
    public void run() {
        Instant now = clock.instant();
        outbox.withdrawExpired(now);
        if (postbox.isConfigured()) {
            deliver(outbox.due(now, BATCH));
        }
    }

    private void deliver(List<String> ids) {
        for (String id : ids) {
            Optional<FailureReason> failure = deliver(id);
            if (failure.filter(FailureReason::isOfTheServer).isPresent()) {
                return;
            }
        }
    }

    private Optional<FailureReason> deliver(String id) {
        Optional<FailureReason> failure = attempt(id);
        failure.ifPresent(reason -> LOG.warn("Notice {} was not sent: {}", id, reason));
        return failure;
    }

    /** Whatever goes wrong with one notice, the next ones are still tried. */
    private Optional<FailureReason> attempt(String id) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> outbox.take(id, clock.instant())
                    .flatMap(notice -> delivery.getObject().attempt(notice))));
        } catch (DataAccessException | TransactionException databaseFailed) {
            LOG.warn(
                    "Notice {} was not tried: {}", id, databaseFailed.getClass().getName());
            return Optional.empty();
        }
    }
}
