package org.evenhand.rehearsal;

import java.util.Set;
import org.evenhand.rehearsal.RehearsalInput.Calendar;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;

/** The working days of a trial. */
final class TrialCalendars {

    private TrialCalendars() {}

    static LibraryCalendar of(Calendar days) {
        return new LibraryDays(days.zone(), days.workingDays(), days.endOfDay(), days.closed());
    }

    /** The same week without any holiday or closure. */
    static LibraryCalendar neverClosed(Calendar days) {
        return new LibraryDays(days.zone(), days.workingDays(), days.endOfDay(), Set.of());
    }

    static Calendar read(LibraryCalendar calendar) {
        LibraryDays days = calendar.asOfNow();
        return new Calendar(days.zone(), days.workingDays(), days.endOfDay(), days.closed());
    }
}
