package org.evenhand.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the library calendar begins, under {@code evenhand.calendar}: read once, at the first start on an empty database.
 */
@ConfigurationProperties("evenhand.calendar")
record CalendarProperties(
        @DefaultValue("America/New_York") ZoneId zone,
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> workingDays,
        @DefaultValue("17:00") LocalTime endOfDay,
        @DefaultValue Set<LocalDate> closed) {

    WorkingWeek week() {
        return new WorkingWeek(zone, workingDays, endOfDay);
    }
}
