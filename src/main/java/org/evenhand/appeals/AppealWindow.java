package org.evenhand.appeals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * Until when a decision can be appealed: so many calendar days from the day on which the employee was told, that day not
 * counted. The days a reconsideration waits for its answer are given back, and a last day on which the library is closed
 * moves on to the next working day. Source: processes.md, appeal; equity.md, equal-windows.
 */
@Component
class AppealWindow {

    private final AppealRows rows;
    private final AppealSettings settings;
    private final LibraryCalendar calendar;
    private final Clock clock;

    AppealWindow(AppealRows rows, AppealSettings settings, LibraryCalendar calendar, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate lastDay(Decision decision) {
        return lastDay(decision.noticedOn(), waited(decision));
    }

    /** @param waited days that a reconsideration waited for its answer */
    LocalDate lastDay(LocalDate noticedOn, long waited) {
        LocalDate last = noticedOn.plusDays(settings.days() + waited);
        while (!calendar.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    boolean isOver(Decision decision) {
        return today().isAfter(lastDay(decision));
    }

    LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    private long waited(Decision decision) {
        List<Appeal> asked = rows.ofOriginal(decision.caseId()).stream()
                .filter(appeal -> appeal.is(AppealKind.RECONSIDERATION) && appeal.isAbout(decision))
                .toList();
        return asked.stream().mapToLong(this::days).sum();
    }

    private long days(Appeal asked) {
        Instant answered = asked.closedAt() == null ? clock.instant() : asked.closedAt();
        return ChronoUnit.DAYS.between(calendar.dateOf(asked.filedAt()), calendar.dateOf(answered));
    }
}
