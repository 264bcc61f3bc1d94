package org.evenhand.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The library calendar as configured under {@code evenhand.calendar}. */
@ConfigurationProperties("evenhand.calendar")
record CalendarProperties(
        @DefaultValue("America/New_York") ZoneId zone,
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> workingDays,
        @DefaultValue("17:00") LocalTime endOfDay,
        @DefaultValue Set<LocalDate> closed) {

    LibraryCalendar calendar() {
        return new LibraryCalendar(zone, workingDays, endOfDay, closed);
    }
}
