package org.evenhand.board;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what is unfinished, also after a restart, a handful of items at a time so that mails and leaves have their turn. */
@Component
class BulkRunner {

    /** Items of one action at a time. */
    private static final int BATCH = 50;

    private final BulkRows rows;
    // most looks find nothing to do, and what would do it is half of the application
    private final ObjectFactory<BulkWork> work;

    BulkRunner(BulkRows rows, ObjectFactory<BulkWork> work) {
        this.rows = rows;
        this.work = work;
    }

    @Scheduled(cron = "${evenhand.bulk.look:* * * * * *}")
    void look() {
        rows.unfinished().forEach(this::batch);
    }

    private void batch(String actionId) {
        int handled = 0;
        while (handled < BATCH && work.getObject().next(actionId)) {
            handled++;
        }
    }
}
