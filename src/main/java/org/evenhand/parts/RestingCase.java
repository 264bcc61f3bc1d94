package org.evenhand.parts;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.people.Absence;

/** An open case that rests while whoever it is about is away; held by whoever lets {@link CasePauses} look at it. */
public interface RestingCase {

    String caseId();

    /** Person id of whom the case is about. */
    String personId();

    LocalDate openedOn();

    /** Whether these absences end the case instead; then it has ended. */
    default boolean endsWith(List<Absence> absences, LocalDate today) {
        return false;
    }

    /**
     * Moves every date by the working days from and to those days, both included.
     *
     * @return how many there are
     */
    int giveBack(LocalDate from, LocalDate to);

    /**
     * Pauses the case, lets it go on, or tells that its dates have moved.
     *
     * @param moved business days by which they have just moved
     */
    void rest(boolean wasPaused, boolean paused, int moved);
}
