package org.evenhand.record.seal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whether a seal is due, on every node; the row of the turn lets one of them make it. */
@Component
class SealClock {

    private final Sealing sealing;

    SealClock(Sealing sealing) {
        this.sealing = sealing;
    }

    @Scheduled(cron = "${evenhand.seals.look:50 * * * * *}")
    public void look() {
        sealing.sealWhenDue();
    }
}
