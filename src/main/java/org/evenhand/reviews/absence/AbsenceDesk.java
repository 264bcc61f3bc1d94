package org.evenhand.reviews.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.parts.AbsencesChanged;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where Human Resources records who is away. The absence, its reason, its ledger entry and what follows for the person's
 * open reviews commit together. Changes of one person's absences wait for each other, so that of two that come at once
 * the second meets the first.
 */
@Service
@Transactional
public class AbsenceDesk {

    private final Absences absences;
    private final AbsenceAccess access;
    private final AbsenceRules rules;
    private final AbsenceFile file;
    private final PerformanceReviews reviews;
    private final AbsentReviews absentReviews;
    private final ApplicationEventPublisher events;

    AbsenceDesk(
            Absences absences,
            AbsenceAccess access,
            AbsenceRules rules,
            AbsenceFile file,
            PerformanceReviews reviews,
            AbsentReviews absentReviews,
            ApplicationEventPublisher events) {
        this.absences = absences;
        this.access = access;
        this.rules = rules;
        this.file = file;
        this.reviews = reviews;
        this.absentReviews = absentReviews;
        this.events = events;
    }

    /**
     * Records an absence; a review of the person pauses at once when it has begun.
     *
     * @throws Refusal NOT_ALLOWED, MISSING for an unknown person, INVALID with the rule that is broken
     */
    public Absence record(NewAbsence given, Actor by) {
        access.require(given.personId(), by);
        absences.lock(given.personId());
        Absence absence = new Absence(
                UUID.randomUUID().toString(), given.personId(), given.firstDay(), given.lastDay(), false, 1);
        rules.requireNew(absence);
        absences.add(absence);
        file.keep(absence, "absenceRecorded", given.reason(), by);
        settle(absence);
        return absence;
    }

    /**
     * Gives an absence another last day, or none while nobody knows.
     *
     * @param version the one the actor saw
     * @throws Refusal as {@link #record}; MOVED_ON when it was changed or canceled meanwhile
     */
    public void changeEnd(String id, int version, @Nullable LocalDate lastDay, String reason, Actor by) {
        Absence before = locked(id, version, by);
        Absence after = new Absence(id, before.personId(), before.firstDay(), lastDay, false, version);
        rules.requireDays(after);
        replace(after, "absenceEndChanged", reason, by);
    }

    /**
     * Cancels an absence that was not taken, or was recorded by mistake.
     *
     * @throws Refusal as {@link #changeEnd}
     */
    public void cancel(String id, int version, String reason, Actor by) {
        Absence before = locked(id, version, by);
        Absence after = new Absence(id, before.personId(), before.firstDay(), before.lastDay(), true, version);
        replace(after, "absenceCanceled", reason, by);
    }

    private void replace(Absence after, String kind, String reason, Actor by) {
        absences.replace(after);
        file.keep(after, kind, reason, by);
        settle(after);
    }

    private Absence locked(String id, int version, Actor by) {
        access.require(get(id).personId(), by);
        absences.lock(get(id).personId());
        Absence absence = get(id);
        if (absence.canceled() || absence.version() != version) {
            throw Refusal.because(Kind.MOVED_ON, "people.refused.absenceChanged");
        }
        return absence;
    }

    private Absence get(String id) {
        return absences.find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "absences.refused.missing"));
    }

    private void settle(Absence absence) {
        reviews.about(absence.personId()).stream()
                .filter(review -> !review.isClosed())
                .map(PerformanceReview::caseId)
                .sorted()
                .forEach(absentReviews::settle);
        events.publishEvent(new AbsencesChanged(absence.personId()));
    }
}
