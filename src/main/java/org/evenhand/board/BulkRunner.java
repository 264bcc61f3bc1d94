package org.evenhand.board;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what is unfinished, also after a restart, a handful of items at a time so that mails and leaves have their turn. */
@Component
class BulkRunner {

    /** Items of one action at a time. */
    private static final int BATCH = 50;

    private final BulkRows rows;
    private final BulkWork work;

    BulkRunner(BulkRows rows, BulkWork work) {
        this.rows = rows;
        this.work = work;
    }

    @Scheduled(cron = "${evenhand.bulk.look:* * * * * *}")
    void look() {
        rows.unfinished().forEach(this::batch);
    }

    private void batch(String actionId) {
        int handled = 0;
        while (handled < BATCH && work.next(actionId)) {
            handled++;
        }
    }
}
