package org.evenhand.shared;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryCalendarTests {

    private static final LocalDate THANKSGIVING = LocalDate.parse("2026-11-26");
    private final LibraryCalendar calendar = new LibraryCalendar(
            ZoneId.of("America/New_York"), EnumSet.range(MONDAY, FRIDAY), LocalTime.of(17, 0), Set.of(THANKSGIVING));

    @ParameterizedTest
    @CsvSource({"2026-11-20,true", "2026-11-21,false", "2026-11-22,false", "2026-11-23,true", "2026-11-26,false"})
    void knowsWeekendsAndClosures(LocalDate date, boolean working) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} and {1} business days is {2}")
    @CsvSource({
        "2026-11-23, 0, 2026-11-23",
        "2026-11-21, 0, 2026-11-23",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-25, 1, 2026-11-27",
        "2026-11-20, 5, 2026-11-30",
        "2026-11-27, -1, 2026-11-25",
        "2026-11-22, -1, 2026-11-20"
    })
    void countsBusinessDaysOverWeekendsAndClosures(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plusBusinessDays(from, days)).isEqualTo(to);
    }

    @Test
    void endsADayInTheLibrarysZoneInSummerAndInWinter() {
        assertThat(calendar.endOf(LocalDate.parse("2026-07-01"))).isEqualTo(Instant.parse("2026-07-01T21:00:00Z"));
        assertThat(calendar.endOf(LocalDate.parse("2026-12-01"))).isEqualTo(Instant.parse("2026-12-01T22:00:00Z"));
    }

    @Test
    void movesADeadlineOnAClosureToTheNextWorkingDay() {
        assertThat(calendar.endOf(THANKSGIVING)).isEqualTo(Instant.parse("2026-11-27T22:00:00Z"));
    }

    @Test
    void datesAMomentInTheLibrarysZone() {
        assertThat(calendar.dateOf(Instant.parse("2026-11-24T04:59:59Z"))).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(calendar.dateOf(Instant.parse("2026-11-24T05:00:00Z"))).isEqualTo(LocalDate.parse("2026-11-24"));
    }

    @Property
    void countsBackWhatItAdded(
            @ForAll @IntRange(min = 0, max = 800) int offset, @ForAll @IntRange(max = 300) int days) {
        var from = LocalDate.parse("2025-01-01").plusDays(offset);
        var to = calendar.plusBusinessDays(from, days);
        assertThat(calendar.isWorkingDay(to)).isTrue();
        if (days > 0) {
            assertThat(calendar.businessDaysBetween(from, to)).isEqualTo(days);
        }
        assertThat(calendar.businessDaysBetween(to, to)).isZero();
    }

    @Test
    void countsLatenessBelowZero() {
        assertThat(calendar.businessDaysBetween(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-11-25")))
                .isEqualTo(-2);
    }

    @Test
    void refusesAWeekWithoutWork() {
        assertThatThrownBy(() -> new LibraryCalendar(
                        ZoneId.of("UTC"), EnumSet.noneOf(DayOfWeek.class), LocalTime.NOON, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
