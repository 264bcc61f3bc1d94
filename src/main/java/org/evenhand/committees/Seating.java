package org.evenhand.committees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats alternates in their fixed order, passing over who is away, where members have left, counts the quorum anew and keeps a chair. Once the first
 * votes are revealed nobody joins any more: whoever comes later has seen them. Source: processes.md, conflict found midway.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Seating {

    private static final Set<String> CHAIRED = Set.of("holdTalk", "breakTie", "writeReport");
    private static final String CHAIR_GIVEN = "COMMITTEE_CHAIR_GIVEN";

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final People people;
    private final Absences absences;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final Tasks tasks;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Seating(
            CommitteeRows rows,
            SeatRows seats,
            People people,
            Absences absences,
            LibraryCalendar calendar,
            Clock clock,
            Tasks tasks,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.seats = seats;
        this.people = people;
        this.absences = absences;
        this.calendar = calendar;
        this.clock = clock;
        this.tasks = tasks;
        this.ledger = ledger;
        this.events = events;
    }

    /** What a committee still lacks before it can vote. */
    public enum Lack {
        /** Members who have not said whether there is a conflict. */
        DECLARATIONS,
        /** Fewer members than the quorum, and no alternate left. */
        MEMBERS,
        NOTHING
    }

    /** Seats whom it can, and says what is lacking then. */
    public Lack settle(String caseId) {
        ledger.hold(caseId);
        Committee committee = rows.get(caseId);
        if (!committee.is(CommitteeState.REVEALED)) {
            seatAlternates(committee);
        }
        keepAChair(caseId);
        List<Seat> now = seats.of(caseId);
        if (now.stream().anyMatch(seat -> seat.is(Seat.State.SEATED))) {
            return Lack.DECLARATIONS;
        }
        long sitting = now.stream().filter(seat -> seat.is(Seat.State.SITTING)).count();
        return sitting < committee.formedRules().quorum() ? Lack.MEMBERS : Lack.NOTHING;
    }

    private void seatAlternates(Committee committee) {
        List<Seat> all = seats.of(committee.caseId());
        Set<String> keptAway = rows.keptAway(committee.caseId());
        long empty = committee.formedRules().seats()
                - all.stream().filter(Seat::isTaken).count();
        List<String> next = all.stream()
                .filter(seat -> seat.is(Seat.State.ALTERNATE))
                .map(Seat::personId)
                .filter(person -> !keptAway.contains(person) && isHere(person))
                .limit(Math.max(0, empty))
                .toList();
        if (!next.isEmpty()) {
            seats.move(committee.caseId(), next, Seat.State.SEATED);
            ledger.append(committee.caseId(), Entry.automatic("committeeAlternatesSeated", Map.of("people", next)));
        }
    }

    private boolean isHere(String person) {
        LocalDate today = calendar.dateOf(clock.instant());
        return people.find(person).filter(Person::active).isPresent()
                && absences.of(person).stream().noneMatch(absence -> absence.covers(today));
    }

    /** Where the chair has left, the first member who has no conflict takes it, with the steps that wait for it. */
    public void keepAChair(String caseId) {
        String chair = rows.get(caseId).chairId();
        List<Seat> taken = seats.of(caseId).stream().filter(Seat::isTaken).toList();
        Set<String> members = taken.stream().map(Seat::personId).collect(Collectors.toSet());
        if (chair == null || !members.contains(chair)) {
            Optional<Seat> sitting =
                    taken.stream().filter(seat -> seat.is(Seat.State.SITTING)).findFirst();
            sitting.or(() -> taken.stream().findFirst()).ifPresent(next -> give(caseId, next.personId()));
        }
    }

    private void give(String caseId, String chair) {
        rows.chair(caseId, chair);
        ledger.append(caseId, Entry.automatic("committeeChairGiven", Map.of("chair", chair)));
        events.publishEvent(new ChairGiven(caseId, chair));
        tasks.openIn(caseId).stream()
                .filter(task -> CHAIRED.contains(task.step()))
                .forEach(task -> hand(task, chair));
    }

    private void hand(OpenTask task, String chair) {
        tasks.reassign(task, chair, new Actor(Entry.SYSTEM, Set.of(), null), CHAIR_GIVEN);
    }

    /** Members who have not declared yet, in the order of their seats. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> declaring(String caseId) {
        return in(caseId, Seat.State.SEATED);
    }

    /** Members who have declared to have no conflict. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> sitting(String caseId) {
        return in(caseId, Seat.State.SITTING);
    }

    private List<String> in(String caseId, Seat.State state) {
        return seats.of(caseId).stream()
                .filter(seat -> seat.is(state))
                .map(Seat::personId)
                .toList();
    }
}
