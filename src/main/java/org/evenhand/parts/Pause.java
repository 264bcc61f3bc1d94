package org.evenhand.parts;

import java.time.LocalDate;
import org.evenhand.people.Absence;
import org.jspecify.annotations.Nullable;

/**
 * What one absence, or one hold, did to one case so far.
 *
 * @param absenceId of the absence, or the name of the hold
 * @param pausedOn day on which it paused the case, or null while it does not
 * @param movedTo business days before this day have been given back
 * @param heldOn first day of a hold; null for an absence
 */
record Pause(
        String caseId, String absenceId, @Nullable LocalDate pausedOn, LocalDate movedTo, @Nullable LocalDate heldOn) {

    static Pause ofAbsence(String caseId, String absenceId, LocalDate from) {
        return new Pause(caseId, absenceId, null, from, null);
    }

    static Pause ofHold(String caseId, String holdId, LocalDate today) {
        return new Pause(caseId, holdId, today, today, today);
    }

    boolean isOn() {
        return pausedOn != null;
    }

    boolean isHold() {
        return heldOn != null;
    }

    /** Whether this was a hold on that day, and the day has been given back. */
    boolean hasGivenBack(LocalDate day) {
        return heldOn != null && !day.isBefore(heldOn) && day.isBefore(movedTo);
    }

    /** Whether this is the pause of that absence, the day one of it, and given back. */
    boolean hasGivenBack(@Nullable Absence absence, LocalDate day) {
        return absence != null && absence.covers(day) && day.isBefore(movedTo);
    }

    /** Whether this is a hold that goes on since that day or longer. */
    boolean holds(LocalDate day) {
        return heldOn != null && isOn() && !day.isBefore(heldOn);
    }

    Pause on(LocalDate day) {
        return new Pause(caseId, absenceId, day, movedTo, heldOn);
    }

    Pause over(LocalDate nextDay) {
        return new Pause(caseId, absenceId, null, nextDay, heldOn);
    }
}
