package org.evenhand.history.search;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts in what waits, also when nobody searches; some cases at a time, so that others have their turn. */
@Component
class SearchClock {

    private static final int CASES = 50;
    private static final int BATCHES = 20;

    // most looks find nothing to do
    private final ObjectFactory<SearchIndex> index;

    SearchClock(ObjectFactory<SearchIndex> index) {
        this.index = index;
    }

    @Scheduled(cron = "${evenhand.search.look:*/5 * * * * *}")
    public void look() {
        int batches = 0;
        while (batches < BATCHES && index.getObject().putIn(CASES)) {
            batches++;
        }
    }
}
