package org.evenhand.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.people.RosterChanged;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReviewEnded;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the time of keeping: at once when a review ends because the person leaves or it was opened in error, and once a day
 * for everybody else who is seen to have left. The roster knows no day of leaving; the day on which it is seen is never too
 * early. Whoever comes back has their clocks stopped. Source: processes.md, withdrawn / person leaves.
 */
@Component
public class RetentionClock {

    static final String STARTED = "retentionClockStarted";
    static final String STOPPED = "retentionClockStopped";
    private static final int AT_ONCE = 200;

    private final EndedCases ended;
    private final ClockRows rows;
    private final RetentionSchedule schedule;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RetentionClock(
            EndedCases ended,
            ClockRows rows,
            RetentionSchedule schedule,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ended = ended;
        this.rows = rows;
        this.schedule = schedule;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(ReviewEnded event) {
        ended.find(event.caseId())
                .filter(one -> one.left() || schedule.of(one.record()).starts() == ClockStart.END)
                .ifPresent(this::start);
    }

    @EventListener
    void on(RosterChanged event) {
        for (String caseId : rows.sinceLeaving(event.joined())) {
            rows.stop(caseId);
            ledger.append(caseId, Entry.automatic(STOPPED, Map.of()));
        }
    }

    /** Looks at everybody who has left; each case in a transaction of its own, so that it can stop anywhere. */
    @Scheduled(cron = "${evenhand.retention.look:0 50 4 * * *}")
    public void look() {
        Set<String> byEnd = schedule.planned().stream()
                .filter(rule -> rule.starts() == ClockStart.END)
                .map(rule -> rule.record().name())
                .collect(Collectors.toSet());
        List<EndedCase> page = ended.without(byEnd, "", AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(one -> transaction.executeWithoutResult(status -> startUnlessRunning(one)));
            page = ended.without(byEnd, page.get(page.size() - 1).caseId(), AT_ONCE);
        }
    }

    private void startUnlessRunning(EndedCase one) {
        if (ledger.holdIfFree(one.caseId()) && !rows.runs(one.caseId())) {
            start(one);
        }
    }

    private void start(EndedCase one) {
        LocalDate today = calendar.dateOf(clock.instant());
        KeepingRule rule = schedule.of(one.record());
        rows.start(one, rule.starts(), today);
        ledger.append(
                one.caseId(),
                Entry.automatic(
                        STARTED,
                        Map.of(
                                "recordKind", one.record().name(),
                                "keptSince", rule.starts().name(),
                                "keptFrom", today.toString(),
                                "keptUntil", rule.dueOn(today).toString())));
    }
}
