package org.evenhand.parts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenhand.parts.Appointment.State;
import org.evenhand.parts.Appointment.Turn;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
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
    private final List<CaseParts> cases;
    private final PartHandover handover;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Appointments(
            AppointmentRows rows,
            List<CaseParts> cases,
            PartHandover handover,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.handover = handover;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    private CaseParts owner(String caseId) {
        return cases.stream()
                .filter(one -> one.owns(caseId))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.handover.refused.noAppointment"));
    }

    /** All appointments of a case, the earliest first. */
    public List<Appointment> of(String caseId) {
        return rows.of(caseId);
    }

    /**
     * Appoints somebody for a time, or from a later day on. One that begins today begins at once.
     *
     * @param lastDay null for a change that does not go back
     * @throws Refusal INVALID with what speaks against the person or the days, MOVED_ON when the case is over or
     *     somebody else has the part by now
     */
    @Transactional
    public void appoint(
            String caseId, PartChange<?> change, @Nullable LocalDate lastDay, String expectedHolder, Actor by) {
        CaseParts parts = owner(caseId);
        parts.holdOpen(caseId);
        String role = change.role().name();
        if (!parts.holder(caseId, role).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        requireDays(caseId, change, lastDay);
        parts.require(caseId, role, change.toPerson());
        Map<String, Object> until = lastDay == null ? Map.of() : Map.of("until", lastDay.toString());
        DocumentRevision reason = handover.keepReason(caseId, change, until, by);
        Map<String, Object> facts = PartHandover.facts(change);
        facts.putAll(until);
        ledger.append(
                caseId,
                Entry.by(by, "participantAppointed", facts)
                        .naming(List.of(reason.fingerprint()))
                        .under(parts.versions()));
        Appointment appointment = appointment(caseId, change, lastDay, expectedHolder, by);
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
        Map<String, Object> facts = Map.of(
                "role",
                appointment.role(),
                "to",
                appointment.personId(),
                "since",
                appointment.firstDay().toString());
        ledger.append(caseId, Entry.by(by, "appointmentWithdrawn", facts));
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
        CaseParts parts = owner(appointment.caseId());
        String holder = parts.holder(appointment.caseId(), appointment.role());
        parts.change(
                appointment.caseId(),
                appointment.role(),
                turn(appointment, appointment.personId(), appointment.firstDay(), ChangeCause.APPOINTMENT),
                holder,
                appointer(appointment));
        State next = appointment.lastDay() == null ? State.ENDED : State.RUNNING;
        rows.update(appointment.as(next, null, holder));
    }

    /** Somebody whom HR has put in the acting person's place meanwhile stays. */
    private void end(Appointment appointment) {
        LocalDate last = appointment.lastDay();
        if (last != null && last.isBefore(today())) {
            goBack(appointment, last.plusDays(1));
            rows.update(appointment.as(State.ENDED, null, appointment.standsInFor()));
        }
    }

    private void goBack(Appointment appointment, LocalDate since) {
        String caseId = appointment.caseId();
        CaseParts parts = owner(caseId);
        if (!parts.isOver(caseId) && parts.holder(caseId, appointment.role()).equals(appointment.personId())) {
            parts.change(
                    caseId,
                    appointment.role(),
                    turn(appointment, appointment.standsInFor(), since, ChangeCause.APPOINTMENT_ENDED),
                    appointment.personId(),
                    appointer(appointment));
        }
    }

    private static Turn turn(Appointment appointment, String person, LocalDate since, ChangeCause cause) {
        return new Turn(person, since, cause, appointment.id());
    }

    private static Actor appointer(Appointment appointment) {
        return new Actor(appointment.appointedBy(), Set.of(Role.HR), null);
    }

    private void requireDays(String caseId, PartChange<?> change, @Nullable LocalDate lastDay) {
        LocalDate first = change.since();
        if (first.isBefore(today()) || lastDay != null && lastDay.isBefore(first)) {
            throw Refusal.because(Kind.INVALID, "reviews.handover.refused.days");
        }
        if (rows.of(caseId).stream()
                .filter(other -> other.role().equals(change.role().name())
                        && other.state().isAhead())
                .anyMatch(other -> other.overlaps(first, lastDay))) {
            throw Refusal.because(Kind.INVALID, "reviews.handover.refused.overlap");
        }
    }

    private Appointment appointment(
            String caseId, PartChange<?> change, @Nullable LocalDate lastDay, String holder, Actor by) {
        return new Appointment(
                UUID.randomUUID().toString(),
                caseId,
                change.role().name(),
                change.toPerson(),
                holder,
                change.since(),
                lastDay,
                change.cause(),
                State.PLANNED,
                null,
                by.personId(),
                clock.instant());
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
