package org.evenhand.parts;

import java.time.Clock;
import java.time.LocalDate;
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
 * Lets a case rest without anybody being away, and go on: the same pause as that of an absence, in the same table, so that
 * nothing tells the one from the other. Source: processes.md, fairness concern.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HeldCases {

    private final Pauses pauses;
    private final LibraryCalendar calendar;
    private final Clock clock;

    HeldCases(Pauses pauses, LibraryCalendar calendar, Clock clock) {
        this.pauses = pauses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Lets a case rest that is open and held by the caller. */
    public void hold(RestingCase one, String holdId) {
        boolean wasPaused = pauses.of(one.caseId()).stream().anyMatch(Pause::isOn);
        pauses.keep(Pause.ofHold(one.caseId(), holdId, today()));
        one.rest(wasPaused, true, 0);
    }

    /** Ends that. Every day is given back once, by the absence or the hold that ends first. */
    public void release(RestingCase one, String holdId) {
        List<Pause> all = pauses.of(one.caseId());
        all.stream().filter(pause -> isOn(pause, holdId)).forEach(hold -> release(one, hold, all));
    }

    private void release(RestingCase one, Pause hold, List<Pause> all) {
        int moved = GivenBack.of(one, hold.movedTo(), today().minusDays(1), given(one, all));
        pauses.keep(hold.over(today()));
        boolean rests = all.stream().anyMatch(other -> other.isOn() && !other.equals(hold));
        one.rest(true, rests, moved);
    }

    private Predicate<LocalDate> given(RestingCase one, List<Pause> all) {
        Map<String, Absence> absences = pauses.absencesFor(one.caseId(), one.personId()).stream()
                .collect(Collectors.toMap(Absence::id, Function.identity()));
        return day -> all.stream()
                .anyMatch(other -> other.hasGivenBack(day) || other.hasGivenBack(absences.get(other.absenceId()), day));
    }

    /** Forgets a hold of a case that has ended meanwhile. */
    void forget(String caseId, String holdId) {
        pauses.of(caseId).stream()
                .filter(pause -> isOn(pause, holdId))
                .forEach(pause -> pauses.keep(pause.over(pause.movedTo())));
    }

    private static boolean isOn(Pause pause, String holdId) {
        return pause.absenceId().equals(holdId) && pause.isOn();
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
