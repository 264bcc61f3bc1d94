package org.evenhand.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds the owner of a finding before its day and once after it, each once for that day, until it is done. */
@Component
public class FindingReminders {

    private static final String BEFORE = "reminded_for";
    private static final String AFTER = "late_for";

    private final FindingRows rows;
    private final FindingSettings settings;
    private final LibraryCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FindingReminders(
            FindingRows rows,
            FindingSettings settings,
            LibraryCalendar calendar,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** Reminds of whatever is due today; an interrupted run goes on with the next one. */
    @Scheduled(cron = "${evenhand.findings.look:45 * * * * *}")
    public void look() {
        LocalDate today = calendar.dateOf(clock.instant());
        remind(today.minusDays(1), AFTER);
        remind(today.plusDays(settings.remindBefore()), BEFORE);
    }

    private void remind(LocalDate latest, String once) {
        rows.toRemind(latest, once)
                .forEach(finding -> transaction.executeWithoutResult(status -> remind(finding, once)));
    }

    /** Whoever hears that the day has passed is not reminded that it nears. */
    private void remind(CycleFinding finding, String once) {
        LocalDate day = Objects.requireNonNull(finding.content().dueOn());
        boolean passed = once.equals(AFTER);
        if (rows.claims(finding.id(), day, once)) {
            if (passed) {
                rows.claims(finding.id(), day, BEFORE);
            }
            String owner = Objects.requireNonNull(finding.content().ownerId());
            events.publishEvent(
                    new FindingDue(owner, day.atStartOfDay(calendar.zone()).toInstant(), passed));
        }
    }
}
