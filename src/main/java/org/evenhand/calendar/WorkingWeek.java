package org.evenhand.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.shared.LibraryDays;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/**
 * When people work in an ordinary week.
 *
 * @param zone a region, such as {@code Europe/Berlin}, since an offset knows no daylight-saving time
 * @param workingDays at least one
 * @param endOfDay in whole minutes, not before six in the morning
 */
public record WorkingWeek(ZoneId zone, Set<DayOfWeek> workingDays, LocalTime endOfDay) {

    private static final LocalTime EARLIEST_END = LocalTime.of(6, 0);

    public WorkingWeek {
        workingDays = Set.copyOf(workingDays);
        endOfDay = endOfDay.truncatedTo(ChronoUnit.MINUTES);
        if (workingDays.isEmpty()) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.noWorkingDays");
        }
        if (endOfDay.isBefore(EARLIEST_END)) {
            throw Refusal.because(Kind.INVALID, "calendar.refused.endsTooEarly");
        }
    }

    /** The days in the order of the week, by their names, separated by commas. */
    public String dayNames() {
        return Arrays.stream(DayOfWeek.values())
                .filter(workingDays::contains)
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    static Set<DayOfWeek> days(String names) {
        return Arrays.stream(names.split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    LibraryDays without(Collection<LocalDate> closed) {
        return new LibraryDays(zone, workingDays, endOfDay, Set.copyOf(closed));
    }
}
