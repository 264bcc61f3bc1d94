package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTests {

    private static final LibraryCalendar CALENDAR = new LibraryDays(
            ZoneId.of("America/New_York"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(17, 0),
            Set.of(LocalDate.of(2026, 11, 26)));

    /** Friday, November 20, 2026, ten in the morning in New York. */
    private final TestClock clock = new TestClock();

    private final Words words = new Words(messages(), CALENDAR, clock);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T22:00:00Z | Friday, November 20, today",
                "2026-11-23T22:00:00Z | Monday, November 23, in 1 business day",
                "2026-11-27T22:00:00Z | Friday, November 27, in 4 business days",
                "2027-01-04T22:00:00Z | Monday, January 4, 2027, in 30 business days",
                "2026-11-20T14:59:59Z | Friday, November 20, earlier today",
                "2026-11-19T22:00:00Z | Thursday, November 19, 1 business day ago",
                "2026-11-16T22:00:00Z | Monday, November 16, 4 business days ago"
            })
    void saysADeadlineAsAPersonWould(Instant due, String said) {
        assertThat(words.due(due)).isEqualTo(said);
    }

    @Test
    void isLateOnlyAfterTheDeadline() {
        assertThat(words.late(TestClock.START)).isFalse();
        assertThat(words.late(TestClock.START.minusMillis(1))).isTrue();
    }

    @Test
    void showsMomentsInTheZoneOfTheLibrary() {
        assertThat(words.time(Instant.parse("2026-11-21T03:05:00Z"))).isEqualTo("November 20, 2026, 10:05 PM");
        assertThat(words.date(LocalDate.of(2026, 2, 3))).isEqualTo("February 3, 2026");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
