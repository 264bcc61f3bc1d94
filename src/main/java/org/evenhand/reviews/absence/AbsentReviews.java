package org.evenhand.reviews.absence;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.parts.CasePauses;
import org.evenhand.parts.HeldCases;
import org.evenhand.parts.RestingCase;
import org.evenhand.people.Absence;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a review in line with the absences of whoever it is about; it ends when they were away throughout. */
@Service
class AbsentReviews {

    private final PerformanceReviews reviews;
    private final CasePauses pauses;
    private final HeldCases held;
    private final ReviewDates dates;
    private final PauseSwitch pause;
    private final AbsentThroughout throughout;
    private final LibraryCalendar calendar;

    AbsentReviews(
            PerformanceReviews reviews,
            CasePauses pauses,
            HeldCases held,
            ReviewDates dates,
            PauseSwitch pause,
            AbsentThroughout throughout,
            LibraryCalendar calendar) {
        this.reviews = reviews;
        this.pauses = pauses;
        this.held = held;
        this.dates = dates;
        this.pause = pause;
        this.throughout = throughout;
        this.calendar = calendar;
    }

    @Transactional
    void settle(String caseId) {
        PerformanceReview review = reviews.lock(caseId);
        if (!review.isClosed()) {
            pauses.settle(new Resting(review));
        }
    }

    boolean isOpen(String caseId) {
        return reviews.find(caseId).filter(review -> !review.isClosed()).isPresent();
    }

    @Transactional
    void hold(String caseId, String holdId) {
        held.hold(new Resting(reviews.lock(caseId)), holdId);
    }

    @Transactional
    void release(String caseId, String holdId) {
        held.release(new Resting(reviews.lock(caseId)), holdId);
    }

    private final class Resting implements RestingCase {

        private final PerformanceReview review;

        Resting(PerformanceReview review) {
            this.review = review;
        }

        @Override
        public String caseId() {
            return review.caseId();
        }

        @Override
        public String personId() {
            return review.personId();
        }

        @Override
        public LocalDate openedOn() {
            return calendar.dateOf(review.openedAt());
        }

        @Override
        public boolean endsWith(List<Absence> absences, LocalDate today) {
            return throughout.endIfSo(review, absences, today);
        }

        @Override
        public int giveBack(LocalDate from, LocalDate to) {
            return dates.giveBack(reviews.get(caseId()), from, to, PauseSwitch.EVENHAND);
        }

        @Override
        public void rest(boolean wasPaused, boolean paused, int moved) {
            pause.set(review, wasPaused, paused, moved);
        }
    }
}
