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

class LibraryDaysTests {

    private static final LocalDate THANKSGIVING = LocalDate.parse("2026-11-26");
    private final LibraryDays calendar = new LibraryDays(
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
        assertThatThrownBy(() ->
                        new LibraryDays(ZoneId.of("UTC"), EnumSet.noneOf(DayOfWeek.class), LocalTime.NOON, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Both places change clocks at night; a day that ends then is rare, and still loses nobody an hour. */
    @ParameterizedTest(name = "{0}, {1} at {2} is {3}")
    @CsvSource({
        // New York: from 2:00 to 3:00 on March 14, 2027, from 2:00 to 1:00 on November 7, 2027
        "America/New_York, 2027-03-13, 17:00, 2027-03-13T22:00:00Z",
        "America/New_York, 2027-03-14, 17:00, 2027-03-14T21:00:00Z",
        "America/New_York, 2027-03-14, 01:59, 2027-03-14T06:59:00Z",
        "America/New_York, 2027-03-14, 02:00, 2027-03-14T07:00:00Z",
        "America/New_York, 2027-03-14, 02:30, 2027-03-14T07:30:00Z",
        "America/New_York, 2027-03-14, 03:00, 2027-03-14T07:00:00Z",
        "America/New_York, 2027-11-07, 00:59, 2027-11-07T04:59:00Z",
        "America/New_York, 2027-11-07, 01:30, 2027-11-07T06:30:00Z",
        "America/New_York, 2027-11-07, 02:00, 2027-11-07T07:00:00Z",
        "America/New_York, 2027-11-07, 17:00, 2027-11-07T22:00:00Z",
        // Berlin: from 2:00 to 3:00 on March 28, 2027, from 3:00 to 2:00 on October 31, 2027
        "Europe/Berlin, 2027-03-27, 18:00, 2027-03-27T17:00:00Z",
        "Europe/Berlin, 2027-03-28, 18:00, 2027-03-28T16:00:00Z",
        "Europe/Berlin, 2027-03-28, 02:30, 2027-03-28T01:30:00Z",
        "Europe/Berlin, 2027-10-31, 02:30, 2027-10-31T01:30:00Z",
        "Europe/Berlin, 2027-10-31, 18:00, 2027-10-31T17:00:00Z"
    })
    void endsADayWhileClocksChange(ZoneId zone, LocalDate date, LocalTime end, Instant at) {
        assertThat(everyDay(zone, end).endOf(date)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-12, 2027-03-15", "America/New_York, 2027-11-05, 2027-11-08",
        "Europe/Berlin, 2027-03-26, 2027-03-29", "Europe/Berlin, 2027-10-29, 2027-11-01"
    })
    void countsBusinessDaysOverAWeekendInWhichClocksChange(ZoneId zone, LocalDate friday, LocalDate monday) {
        var days = new LibraryDays(zone, EnumSet.range(MONDAY, FRIDAY), LocalTime.of(17, 0), Set.of());
        assertThat(days.plusBusinessDays(friday, 1)).isEqualTo(monday);
        assertThat(days.businessDaysBetween(friday, monday)).isOne();
        assertThat(days.endOf(friday.plusDays(1))).isEqualTo(days.endOf(monday));
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, 2027-11-07", "Europe/Berlin, 2027-10-31", "Europe/Berlin, 2027-03-28"})
    void datesEveryMomentOfADayInWhichClocksChange(ZoneId zone, LocalDate date) {
        var days = everyDay(zone, LocalTime.of(17, 0));
        var midnight = date.atStartOfDay(zone).toInstant();
        var next = date.plusDays(1).atStartOfDay(zone).toInstant();
        assertThat(days.dateOf(midnight.minusMillis(1))).isEqualTo(date.minusDays(1));
        for (var at = midnight; at.isBefore(next); at = at.plusSeconds(600)) {
            assertThat(days.dateOf(at)).isEqualTo(date);
        }
        assertThat(days.dateOf(next)).isEqualTo(date.plusDays(1));
    }

    /** Whatever the zone and the hour, the deadlines of two days stand in the order of the days. */
    @Property
    void letsNoDayEndBeforeTheOneBefore(
            @ForAll @IntRange(max = 800) int offset, @ForAll @IntRange(max = 1439) int minute, @ForAll boolean berlin) {
        var days =
                everyDay(ZoneId.of(berlin ? "Europe/Berlin" : "America/New_York"), LocalTime.MIN.plusMinutes(minute));
        var date = LocalDate.parse("2026-01-01").plusDays(offset);
        assertThat(days.endOf(date)).isBefore(days.endOf(date.plusDays(1)));
        assertThat(days.dateOf(days.endOf(date))).isEqualTo(date);
    }

    private static LibraryDays everyDay(ZoneId zone, LocalTime end) {
        return new LibraryDays(zone, EnumSet.allOf(DayOfWeek.class), end, Set.of());
    }
}
