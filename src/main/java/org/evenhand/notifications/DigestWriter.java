package org.evenhand.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.shared.Ids;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the digest of the week into the outbox, for each person once and in a transaction of its own, on whatever node
 * comes first. What it says is found when it is sent.
 */
@Component
class DigestWriter {

    private static final int BATCH = 200;

    private final ChoiceTable choices;
    private final Outbox outbox;
    private final DigestTimes times;
    private final Postbox postbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestWriter(
            ChoiceTable choices,
            Outbox outbox,
            DigestTimes times,
            Postbox postbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.choices = choices;
        this.outbox = outbox;
        this.times = times;
        this.postbox = postbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes what is due; an interrupted run goes on with the next one. */
    @Scheduled(fixedDelayString = "${evenhand.mail.digest-every:1m}")
    public void run() {
        LocalDate week = times.weekOfLast(clock.instant());
        List<String> due = choices.due(week, BATCH);
        while (!due.isEmpty()) {
            due.forEach(person -> transaction.executeWithoutResult(status -> write(person, week)));
            due = choices.due(week, BATCH);
        }
    }

    private void write(String personId, LocalDate week) {
        if (choices.claim(personId, week)) {
            outbox.withdrawDigests(personId);
            outbox.add(Ids.next(), NewNotice.ofDigest(personId), NoticeState.atFirst(postbox), clock.instant());
        }
    }
}
