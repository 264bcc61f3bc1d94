package org.evenhand.reviews.absence;

import java.time.Clock;
import org.evenhand.shared.LibraryCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the days do their work: on the first day away a review pauses, on the day after the last it goes on. Looks every
 * minute, and at the start before the engine runs any timer, so that nothing lapses that was to be paused. Each review is
 * a transaction of its own; what fails is tried again a minute later.
 */
@Component
public class AbsenceDays implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceDays.class);

    private final Pauses pauses;
    private final ObjectFactory<AbsentReviews> reviews;
    private final LibraryCalendar calendar;
    private final Clock clock;

    AbsenceDays(Pauses pauses, ObjectFactory<AbsentReviews> reviews, LibraryCalendar calendar, Clock clock) {
        this.pauses = pauses;
        this.reviews = reviews;
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
        pauses.toSettle(calendar.dateOf(clock.instant())).forEach(this::settle);
    }

    private void settle(String caseId) {
        try {
            reviews.getObject().settle(caseId);
        } catch (RuntimeException failed) {
            // whatever goes wrong with one review, the others are still settled
            LOG.warn("Review {} is settled a minute later", caseId, failed);
        }
    }
}
