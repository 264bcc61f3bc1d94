package org.evenhand.reviews.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.people.Absence;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a review in line with the absences of whoever it is about: paused on days away, and with every date moved by
 * the business days missed before it goes on. Doing it again changes nothing, so that it may be done as often as
 * anybody likes and by several nodes.
 */
@Service
class AbsentReviews {

    private final PerformanceReviews reviews;
    private final Pauses pauses;
    private final ReviewDates dates;
    private final PauseSwitch pause;
    private final AbsentThroughout throughout;
    private final LibraryCalendar calendar;
    private final Clock clock;

    AbsentReviews(
            PerformanceReviews reviews,
            Pauses pauses,
            ReviewDates dates,
            PauseSwitch pause,
            AbsentThroughout throughout,
            LibraryCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.pauses = pauses;
        this.dates = dates;
        this.pause = pause;
        this.throughout = throughout;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    void settle(String caseId) {
        PerformanceReview review = reviews.lock(caseId);
        if (!review.isClosed()) {
            settle(review, calendar.dateOf(clock.instant()));
        }
    }

    private void settle(PerformanceReview review, LocalDate today) {
        Map<String, Pause> before =
                pauses.of(review.caseId()).stream().collect(Collectors.toMap(Pause::absenceId, Function.identity()));
        boolean wasPaused = before.values().stream().anyMatch(Pause::isOn);
        List<Absence> absences = pauses.absencesFor(review.caseId(), review.personId());
        if (throughout.endIfSo(review, absences, today)) {
            before.values().forEach(known -> pauses.keep(known.over(known.movedTo())));
            return;
        }
        int moved = 0;
        for (Absence absence : absences) {
            Pause known = before.get(absence.id());
            moved += settle(absence, known == null ? fresh(review, absence) : known, today);
        }
        pause.set(review, wasPaused, absences.stream().anyMatch(absence -> absence.covers(today)), moved);
    }

    /** How many business days were given back for this absence. */
    private int settle(Absence absence, Pause pause, LocalDate today) {
        if (absence.covers(today)) {
            if (!pause.isOn()) {
                pauses.keep(pause.on(today));
            }
            return 0;
        }
        LocalDate nextDay = nextDay(absence, pause, today);
        if (!nextDay.isAfter(pause.movedTo()) && !pause.isOn()) {
            return 0;
        }
        pauses.keep(pause.over(nextDay.isAfter(pause.movedTo()) ? nextDay : pause.movedTo()));
        LocalDate from = absence.canceled() && pause.isOn() ? later(pause) : pause.movedTo();
        return dates.giveBack(reviews.get(pause.caseId()), from, nextDay.minusDays(1), PauseSwitch.EVENHAND);
    }

    /** The day after the last one that was missed: the review was paused until today, whenever the person came back. */
    private static LocalDate nextDay(Absence absence, Pause pause, LocalDate today) {
        if (pause.isOn()) {
            return today;
        }
        LocalDate last = absence.lastDay();
        return absence.canceled() || last == null || last.isAfter(today) ? pause.movedTo() : last.plusDays(1);
    }

    /** Of an absence that was a mistake, only the days that the review really was paused were missed. */
    private static LocalDate later(Pause pause) {
        LocalDate on = pause.pausedOn();
        return on != null && on.isAfter(pause.movedTo()) ? on : pause.movedTo();
    }

    private Pause fresh(PerformanceReview review, Absence absence) {
        LocalDate opened = calendar.dateOf(review.openedAt());
        return new Pause(
                review.caseId(), absence.id(), null, absence.firstDay().isAfter(opened) ? absence.firstDay() : opened);
    }
}
