package org.evenhand.parts;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.shared.LibraryCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the days do their work: on the first day away a case pauses, on the day after the last it goes on. Looks every
 * minute, and at the start before the engine runs any timer, so that nothing lapses that was to be paused. Each case is a
 * transaction of its own; what fails is tried again a minute later.
 */
@Component
public class RestDays implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RestDays.class);

    private final ObjectProvider<RestingCases> kinds;
    private final LibraryCalendar calendar;
    private final Clock clock;

    RestDays(ObjectProvider<RestingCases> kinds, LibraryCalendar calendar, Clock clock) {
        this.kinds = kinds;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    /** Pauses and resumes whatever today asks for. */
    @Scheduled(cron = "${evenhand.absences.look:0 * * * * *}")
    public void look() {
        LocalDate today = calendar.dateOf(clock.instant());
        kinds.forEach(kind -> kind.toSettle(today).forEach(caseId -> settle(kind, caseId)));
    }

    private static void settle(RestingCases kind, String caseId) {
        try {
            kind.settle(caseId);
        } catch (RuntimeException failed) {
            // whatever goes wrong with one case, the others are still settled
            LOG.warn("Case {} is settled a minute later", caseId, failed);
        }
    }
}
