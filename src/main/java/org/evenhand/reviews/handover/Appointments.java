package org.evenhand.reviews.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.handover.Appointment.State;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dated changes of a part: an acting manager's from the first day to the last, and changes that hold from a later day. */
@Service
public class Appointments {

    private final AppointmentRows rows;
    private final PerformanceReviews reviews;
    private final ReviewParts parts;
    private final Documents documents;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Appointments(
            AppointmentRows rows,
            PerformanceReviews reviews,
            ReviewParts parts,
            Documents documents,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.parts = parts;
        this.documents = documents;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All appointments of a review, the earliest first. */
    public List<Appointment> of(String caseId) {
        return rows.of(caseId);
    }

    /**
     * Appoints somebody for a time, or from a later day on. One that begins today begins at once.
     *
     * @param lastDay null for a change that does not go back
     * @throws Refusal INVALID with what speaks against the person or the days, MOVED_ON when the review is closed or
     *     somebody else has the part by now
     */
    @Transactional
    public void appoint(
            String caseId, PartChange change, @Nullable LocalDate lastDay, String expectedHolder, Actor by) {
        PerformanceReview review = reviews.lock(caseId);
        ReviewParts.requireOpen(review);
        if (!change.role().holder(review).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        requireDays(caseId, change, lastDay);
        parts.require(review, change.role(), change.toPerson());
        DocumentRevision reason = keepReason(caseId, change, lastDay, by);
        ledger.append(caseId, entry(change, lastDay, by).naming(List.of(reason.fingerprint())));
        Appointment appointment = appointment(review, change, lastDay, by);
        rows.add(appointment);
        if (!change.since().isAfter(today())) {
            begin(appointment);
        }
    }

    /** Takes back an appointment that has not begun. */
    @Transactional
    public void withdraw(String caseId, String id, Actor by) {
        Appointment appointment = rows.lock(id)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.handover.refused.noAppointment"));
        if (appointment.state() != State.PLANNED) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.begun");
        }
        ledger.append(
                caseId,
                Entry.by(
                        by,
                        "appointmentWithdrawn",
                        Map.of(
                                "role",
                                appointment.role().name(),
                                "to",
                                appointment.personId(),
                                "since",
                                text(appointment))));
        rows.update(appointment.as(State.WITHDRAWN, null, appointment.standsInFor()));
    }

    /** Begins or ends one appointment that is due; harmless when it is not, or no longer. */
    @Transactional
    void advance(String id) {
        rows.lock(id).ifPresent(appointment -> {
            if (appointment.state() == State.PLANNED && !appointment.firstDay().isAfter(today())) {
                begin(appointment);
            } else if (appointment.state() == State.RUNNING) {
                end(appointment);
            }
        });
    }

    /** Keeps why an appointment could not begin or end, for Library HR to see. */
    @Transactional
    void fail(String id, String problem) {
        rows.lock(id)
                .filter(appointment -> appointment.state().isAhead())
                .ifPresent(
                        appointment -> rows.update(appointment.as(State.FAILED, problem, appointment.standsInFor())));
    }

    private void begin(Appointment appointment) {
        PerformanceReview review = reviews.get(appointment.caseId());
        String holder = appointment.role().holder(review);
        parts.change(
                appointment.caseId(),
                step(appointment, appointment.personId(), appointment.firstDay(), ChangeCause.APPOINTMENT),
                holder,
                appointer(appointment));
        State next = appointment.lastDay() == null ? State.ENDED : State.RUNNING;
        rows.update(appointment.as(next, null, holder));
    }

    /** Somebody whom HR has put in the acting manager's place meanwhile stays. */
    private void end(Appointment appointment) {
        PerformanceReview review = reviews.get(appointment.caseId());
        LocalDate last = appointment.lastDay();
        if (last != null && last.isBefore(today())) {
            if (!review.isClosed() && appointment.role().holder(review).equals(appointment.personId())) {
                PartChange back =
                        step(appointment, appointment.standsInFor(), last.plusDays(1), ChangeCause.APPOINTMENT_ENDED);
                parts.change(appointment.caseId(), back, appointment.personId(), appointer(appointment));
            }
            rows.update(appointment.as(State.ENDED, null, appointment.standsInFor()));
        }
    }

    private static PartChange step(Appointment appointment, String person, LocalDate since, ChangeCause cause) {
        return new PartChange(appointment.role(), person, since, cause, appointment.id());
    }

    private static Actor appointer(Appointment appointment) {
        return new Actor(appointment.appointedBy(), Set.of(Role.HR), null);
    }

    private void requireDays(String caseId, PartChange change, @Nullable LocalDate lastDay) {
        LocalDate first = change.since();
        if (first.isBefore(today()) || lastDay != null && lastDay.isBefore(first)) {
            throw Refusal.because(Kind.INVALID, "reviews.handover.refused.days");
        }
        if (rows.of(caseId).stream()
                .filter(other -> other.role() == change.role() && other.state().isAhead())
                .anyMatch(other -> other.overlaps(first, lastDay))) {
            throw Refusal.because(Kind.INVALID, "reviews.handover.refused.overlap");
        }
    }

    private DocumentRevision keepReason(String caseId, PartChange change, @Nullable LocalDate lastDay, Actor by) {
        Map<String, Object> content = new HashMap<>(facts(change, lastDay));
        content.put("cause", change.cause().name());
        content.put("reason", change.reason());
        return documents.add(new NewRevision(
                caseId, ReviewDocument.PARTICIPANT_CHANGE.name(), content, by.personId(), by.onBehalfOf()));
    }

    private static Entry entry(PartChange change, @Nullable LocalDate lastDay, Actor by) {
        return Entry.by(by, "participantAppointed", facts(change, lastDay));
    }

    private static Map<String, Object> facts(PartChange change, @Nullable LocalDate lastDay) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "role", change.role().name(),
                "to", change.toPerson(),
                "since", change.since().toString()));
        if (lastDay != null) {
            facts.put("until", lastDay.toString());
        }
        return facts;
    }

    private Appointment appointment(
            PerformanceReview review, PartChange change, @Nullable LocalDate lastDay, Actor by) {
        return new Appointment(
                UUID.randomUUID().toString(),
                review.caseId(),
                change.role(),
                change.toPerson(),
                change.role().holder(review),
                change.since(),
                lastDay,
                change.cause(),
                State.PLANNED,
                null,
                by.personId(),
                clock.instant());
    }

    private static String text(Appointment appointment) {
        return appointment.firstDay().toString();
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
