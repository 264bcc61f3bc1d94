package org.evenhand.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.PersonalNotices;
import org.evenhand.record.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells by a bare notice what nothing else has told in time, each case in a transaction of its own and once, and warns
 * Library HR. An interrupted run goes on with the next one. Neither a pause nor the end of a review stops it.
 */
@Component
public class ClockRun {

    private static final Logger LOG = LoggerFactory.getLogger(ClockRun.class);
    private static final int BATCH = 200;

    private final EntryRows rows;
    private final Tellings tellings;
    private final PersonalNotices notices;
    private final Warnings warnings;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClockRun(
            EntryRows rows,
            Tellings tellings,
            PersonalNotices notices,
            Warnings warnings,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.tellings = tellings;
        this.notices = notices;
        this.warnings = warnings;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells and warns as of now. */
    @Scheduled(cron = "${evenhand.disclosure.look:15 * * * * *}")
    public void look() {
        Instant now = clock.instant();
        Set<String> tried = new HashSet<>();
        List<String> due = rows.toTell(now, BATCH);
        while (tried.addAll(due)) {
            due.forEach(this::attempt);
            due = rows.toTell(now, BATCH);
        }
        warnings.send(now);
    }

    /** Whatever goes wrong with one case, the next ones are still told; this one's turn comes again. */
    private void attempt(String caseId) {
        try {
            transaction.executeWithoutResult(status -> tell(caseId));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Case {} was not told of an entry: {}",
                    caseId,
                    failed.getClass().getName());
        }
    }

    /** Everything untold in the case, also what could still wait: one notice tells of it all. */
    private void tell(String caseId) {
        if (!ledger.holdIfFree(caseId)) {
            return;
        }
        List<NegativeEntry> untold = rows.untold(caseId);
        if (!untold.isEmpty()) {
            NegativeEntry first = untold.get(0);
            String notice = notices.tell(NoticeKind.RECORD_ENTRY, first.personId(), first.enteredAt());
            tellings.byEvenhand(untold, ToldHow.NOTICE, notice);
        }
    }
}
