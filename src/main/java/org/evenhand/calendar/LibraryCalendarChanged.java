package org.evenhand.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Human Resources has changed the library calendar; published inside the transaction that did it. Deadlines that are
 * set already stay as they are unless whoever keeps them listens.
 *
 * @param closed days on which nobody works any more
 * @param opened days on which people work after all
 */
public record LibraryCalendarChanged(Set<LocalDate> closed, Set<LocalDate> opened) {

    public LibraryCalendarChanged {
        closed = Set.copyOf(closed);
        opened = Set.copyOf(opened);
    }
}
