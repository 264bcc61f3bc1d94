package org.evenhand.reviews.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Which new due day a step may have: a working day, later than now's and than today, and not out of sight. */
@Component
class MoreTime {

    /** Business days. Who needs more asks again, and the history shows that they did. */
    static final int AT_MOST = 30;

    private static final String FIELD = "until";

    private final LibraryCalendar calendar;
    private final Clock clock;
    private final CaseTexts texts;

    MoreTime(LibraryCalendar calendar, Clock clock, CaseTexts texts) {
        this.calendar = calendar;
        this.clock = clock;
        this.texts = texts;
    }

    /** What is wrong with the day, if anything. */
    Optional<StepProblem> problem(OpenTask task, LocalDate until) {
        LocalDate due = dueDay(task);
        LocalDate today = calendar.dateOf(clock.instant());
        LocalDate from = due.isAfter(today) ? due : today;
        if (!until.isAfter(due)) {
            return Optional.of(no("notLater", due));
        }
        if (!until.isAfter(today)) {
            return Optional.of(no("past", today));
        }
        if (!calendar.isWorkingDay(until)) {
            return Optional.of(no("noWorkingDay", calendar.plusBusinessDays(until, 0)));
        }
        LocalDate latest = calendar.plusBusinessDays(from, AT_MOST);
        return until.isAfter(latest) ? Optional.of(no("tooLong", latest)) : Optional.empty();
    }

    /** Business days by which that day is later than the present due day. */
    int days(OpenTask task, LocalDate until) {
        return calendar.businessDaysBetween(dueDay(task), until);
    }

    LocalDate dueDay(OpenTask task) {
        return calendar.dateOf(Objects.requireNonNull(task.dueAt()));
    }

    private StepProblem no(String rule, LocalDate day) {
        return StepProblem.at(FIELD, "reviews.problem.extension." + rule, texts.date(day));
    }
}
