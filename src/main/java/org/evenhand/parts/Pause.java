package org.evenhand.parts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one absence did to one case so far.
 *
 * @param pausedOn day on which it paused the case, or null while it does not
 * @param movedTo business days before this day have been given back
 */
record Pause(String caseId, String absenceId, @Nullable LocalDate pausedOn, LocalDate movedTo) {

    boolean isOn() {
        return pausedOn != null;
    }

    Pause on(LocalDate day) {
        return new Pause(caseId, absenceId, day, movedTo);
    }

    Pause over(LocalDate nextDay) {
        return new Pause(caseId, absenceId, null, nextDay);
    }
}
