package org.evenhand.reviews.closure;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.shared.LibraryDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where single dates go when the calendar changes. */
class CalendarShiftTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final LibraryDays BEFORE = calendar(NEW_YORK, WEEKDAYS);

    /** The change comes on Monday, December 7, at ten. */
    private static final Instant CHANGE = Instant.parse("2026-12-07T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // closed, due, due then
        "2026-12-09, 2026-12-08, 2026-12-08",
        "2026-12-09, 2026-12-09, 2026-12-10",
        "2026-12-09, 2026-12-11, 2026-12-14",
        "2026-12-09 2026-12-10, 2026-12-10, 2026-12-14",
        "2026-12-12, 2026-12-14, 2026-12-14",
        "2026-12-07, 2026-12-07, 2026-12-08",
        "2026-12-09 2026-12-14, 2026-12-11, 2026-12-15",
        "2026-12-09, 2026-12-04, 2026-12-04",
        "2026-12-04, 2026-12-11, 2026-12-11"
    })
    void whatHasSoManyBusinessDaysLeftKeepsThem(String closed, LocalDate due, LocalDate then) {
        var shift = new CalendarShift(BEFORE, calendar(NEW_YORK, WEEKDAYS, closed.split(" ")), CHANGE);
        assertThat(shift.moved(due, CHANGE)).isEqualTo(then);
        assertThat(shift.moved(BEFORE.endOf(due), CHANGE)).isEqualTo(BEFORE.endOf(then));
    }

    @Test
    void movesNothingEarlier() {
        var closed = calendar(NEW_YORK, WEEKDAYS, "2026-12-09");
        var reopened = new CalendarShift(closed, BEFORE, CHANGE);
        var longerWeek = new CalendarShift(BEFORE, calendar(NEW_YORK, EnumSet.range(MONDAY, SATURDAY)), CHANGE);
        LocalDate.of(2026, 12, 7).datesUntil(LocalDate.of(2027, 3, 1)).forEach(day -> {
            assertThat(reopened.moved(day, CHANGE))
                    .isEqualTo(BEFORE.plusBusinessDays(day, 0))
                    .isAfterOrEqualTo(day);
            assertThat(longerWeek.moved(day, CHANGE)).isAfterOrEqualTo(day);
        });
        assertThat(reopened.lostUntil(LocalDate.of(2027, 3, 1))).isEmpty();
    }

    @Test
    void aShorterWeekGivesBackEveryDayItTakes() {
        var shift = new CalendarShift(BEFORE, calendar(NEW_YORK, EnumSet.range(MONDAY, THURSDAY)), CHANGE);
        assertThat(shift.lostUntil(LocalDate.of(2026, 12, 10))).isEmpty();
        assertThat(shift.lostUntil(LocalDate.of(2026, 12, 11))).containsExactly(LocalDate.of(2026, 12, 11));
        assertThat(shift.moved(LocalDate.of(2026, 12, 11), CHANGE)).isEqualTo("2026-12-14");
        assertThat(shift.moved(LocalDate.of(2026, 12, 18), CHANGE)).isEqualTo("2026-12-22");
    }

    /** In 2027 clocks go forward in the night to March 14 and back in the night to November 7. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-12, 2027-03-12T22:00:00Z, 2027-03-15T21:00:00Z",
        "2027-11-05, 2027-11-05T21:00:00Z, 2027-11-08T22:00:00Z"
    })
    void aMoveAcrossAChangeOfClocksEndsAtTheEndOfTheWorkingDay(String closed, Instant due, Instant then) {
        var changed = due.minusSeconds(100_000);
        var shift = new CalendarShift(BEFORE, calendar(NEW_YORK, WEEKDAYS, closed), changed);
        assertThat(shift.moved(due, CHANGE)).isEqualTo(then);
    }

    @Test
    void leavesWhatCameToBeAfterTheChangeAndWhatIsOver() {
        var shift = new CalendarShift(BEFORE, calendar(NEW_YORK, WEEKDAYS, "2026-12-07"), CHANGE);
        var due = BEFORE.endOf(LocalDate.of(2026, 12, 11));
        assertThat(shift.moved(due, CHANGE.plusSeconds(1))).isEqualTo(due);
        assertThat(shift.moved(due, CHANGE)).isAfter(due);
        var thisMorning = CHANGE.minusSeconds(60);
        assertThat(shift.moved(thisMorning, thisMorning)).isEqualTo(thisMorning);
    }

    @Test
    void aDayThatWasTakenBeforeIsNotGivenTwiceToWhatHasItAlready() {
        var closed = calendar(NEW_YORK, WEEKDAYS, "2026-12-09");
        var first = new CalendarShift(BEFORE, closed, CHANGE);
        var again = new CalendarShift(BEFORE, closed, CHANGE.plusSeconds(60));
        again = again.after(List.of(first), again.lostUntil(LocalDate.of(2027, 3, 1)));
        var given = LocalDate.of(2026, 12, 14);
        assertThat(again.moved(given, CHANGE)).isEqualTo(given);
        assertThat(again.moved(given, CHANGE.plusSeconds(1))).isEqualTo("2026-12-15");
        assertThat(again.since(CHANGE.plusSeconds(30)).moved(given, CHANGE)).isEqualTo("2026-12-15");
    }

    private static LibraryDays calendar(ZoneId zone, Set<DayOfWeek> week, String... closed) {
        var days = Stream.of(closed).map(LocalDate::parse).collect(Collectors.toSet());
        return new LibraryDays(zone, week, LocalTime.of(17, 0), days);
    }
}
