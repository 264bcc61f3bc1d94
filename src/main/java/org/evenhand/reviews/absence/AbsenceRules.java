package org.evenhand.reviews.absence;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.People;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Which absences there can be. */
@Component
class AbsenceRules {

    /** Longer ago or longer ahead is taken for a slip of the pen. */
    private static final int YEARS = 3;

    private final People people;
    private final Absences absences;
    private final PerformanceReviews reviews;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final CaseTexts texts;

    AbsenceRules(
            People people,
            Absences absences,
            PerformanceReviews reviews,
            LibraryCalendar calendar,
            Clock clock,
            CaseTexts texts) {
        this.texts = texts;
        this.people = people;
        this.absences = absences;
        this.reviews = reviews;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws Refusal INVALID with the rule that is broken, MISSING for somebody the roster never named */
    void requireNew(Absence absence) {
        if (!people.get(absence.personId()).active()) {
            throw no("hasLeft");
        }
        requireDays(absence);
        reviews.about(absence.personId()).stream()
                .filter(review -> isFiledSince(review, absence.firstDay()))
                .findFirst()
                .ifPresent(filed -> {
                    throw no("reviewFiled", texts.date(closedOn(filed)));
                });
    }

    /** @throws Refusal INVALID with the rule that is broken */
    void requireDays(Absence absence) {
        LocalDate last = absence.lastDay();
        if (last != null && last.isBefore(absence.firstDay())) {
            throw no("endsBeforeItBegins");
        }
        LocalDate today = calendar.dateOf(clock.instant());
        if (isFar(absence.firstDay(), today) || last != null && isFar(last, today)) {
            throw no("tooFar", YEARS);
        }
        absences.of(absence.personId()).stream()
                .filter(other -> !other.id().equals(absence.id()) && other.overlaps(absence))
                .findFirst()
                .ifPresent(other -> {
                    throw no("overlaps", texts.date(other.firstDay()));
                });
    }

    /** What is filed covers its time as it was: later absences would change what it says of the months on duty. */
    private boolean isFiledSince(PerformanceReview review, LocalDate firstDay) {
        return review.isClosed() && !firstDay.isBefore(review.periodStart()) && !firstDay.isAfter(closedOn(review));
    }

    private LocalDate closedOn(PerformanceReview review) {
        return review.closedAt() == null ? review.periodEnd() : calendar.dateOf(review.closedAt());
    }

    private static boolean isFar(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS));
    }

    private static Refusal no(String rule, Object... arguments) {
        return Refusal.because(Kind.INVALID, "absences.refused." + rule, arguments);
    }
}
