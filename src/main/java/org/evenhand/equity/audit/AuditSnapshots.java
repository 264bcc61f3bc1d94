package org.evenhand.equity.audit;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the rows of runs that nobody will have to repeat any more. Source: equity.md, privacy, 6. */
@Component
public class AuditSnapshots {

    private final RunRows runs;
    private final AuditSettings settings;
    private final Clock clock;

    AuditSnapshots(RunRows runs, AuditSettings settings, Clock clock) {
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes what is due; it does not matter how many nodes do so. */
    @Scheduled(cron = "${evenhand.audits.look:15 20 3 * * *}")
    @Transactional
    public void look() {
        runs.deleteRowsAnalyzedBefore(clock.instant().minus(Duration.ofDays(settings.keepRowsDays())));
    }
}
