package org.evenhand.parts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.people.Absence;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a case in line with the absences of whoever it is about: paused on days away, and with every date moved by the
 * business days missed before it goes on. Doing it again changes nothing, so that it may be done as often as anybody
 * likes and by several nodes. A case that is held besides goes on when that is over too. Source: processes.md, leave of absence.
 */
@Component
public class CasePauses {

    private final Pauses pauses;
    private final LibraryCalendar calendar;
    private final Clock clock;

    CasePauses(Pauses pauses, LibraryCalendar calendar, Clock clock) {
        this.pauses = pauses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Does so for one case that is open and held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(RestingCase one) {
        LocalDate today = calendar.dateOf(clock.instant());
        Map<String, Pause> before =
                pauses.of(one.caseId()).stream().collect(Collectors.toMap(Pause::absenceId, Function.identity()));
        boolean wasPaused = before.values().stream().anyMatch(Pause::isOn);
        boolean held = before.values().stream().anyMatch(pause -> pause.isHold() && pause.isOn());
        List<Absence> absences = pauses.absencesFor(one.caseId(), one.personId());
        if (one.endsWith(absences, today)) {
            before.values().forEach(known -> pauses.keep(known.over(known.movedTo())));
            return;
        }
        int moved = 0;
        for (Absence absence : absences) {
            Pause known = before.get(absence.id());
            moved += settle(
                    one,
                    absence,
                    known == null ? fresh(one, absence) : known,
                    today,
                    ofHolds(before.values(), absence));
        }
        one.rest(wasPaused, held || absences.stream().anyMatch(absence -> absence.covers(today)), moved);
    }

    /** Days that a hold has given back, or will because nobody was away on them after all. */
    private static Predicate<LocalDate> ofHolds(Collection<Pause> pauses, Absence absence) {
        return day ->
                pauses.stream().anyMatch(pause -> pause.hasGivenBack(day) || pause.holds(day) && !absence.covers(day));
    }

    /** How many business days were given back for this absence. */
    private int settle(RestingCase one, Absence absence, Pause pause, LocalDate today, Predicate<LocalDate> ofHolds) {
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
        return GivenBack.of(one, from, nextDay.minusDays(1), ofHolds);
    }

    /** The day after the last one that was missed: the case was paused until today, whenever the person came back. */
    private static LocalDate nextDay(Absence absence, Pause pause, LocalDate today) {
        if (pause.isOn()) {
            return today;
        }
        LocalDate last = absence.lastDay();
        return absence.canceled() || last == null || last.isAfter(today) ? pause.movedTo() : last.plusDays(1);
    }

    /** Of an absence that was a mistake, only the days that the case really was paused were missed. */
    private static LocalDate later(Pause pause) {
        LocalDate on = pause.pausedOn();
        return on != null && on.isAfter(pause.movedTo()) ? on : pause.movedTo();
    }

    private static Pause fresh(RestingCase one, Absence absence) {
        LocalDate first = absence.firstDay();
        return Pause.ofAbsence(one.caseId(), absence.id(), first.isAfter(one.openedOn()) ? first : one.openedOn());
    }
}
