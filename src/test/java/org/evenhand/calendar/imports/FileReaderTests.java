package org.evenhand.calendar.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.calendar.imports.CalendarFiles.day;
import static org.evenhand.calendar.imports.CalendarFiles.event;
import static org.evenhand.calendar.imports.CalendarFiles.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.calendar.imports.Span.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReaderTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void takesADayAndSeveralDaysInARow() {
        assertThat(spans(
                        day("20261225", "Christmas"),
                        event("DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20270102", "SUMMARY:Winter break"),
                        event("DTSTART;VALUE=DATE:20270701", "DURATION:P2D"),
                        event("DTSTART;VALUE=DATE:20270801", "DTEND;VALUE=DATE:20270801")))
                .containsExactly(
                        "4 2026-12-25 2026-12-25 NEW Christmas",
                        "9 2026-12-28 2027-01-01 NEW Winter break",
                        "14 2027-07-01 2027-07-02 NEW ",
                        "18 2027-08-01 2027-08-01 NEW ");
    }

    @Test
    void takesRecurringEventsFromTodayToTheHorizonAndNoFurther() {
        assertThat(days(event("DTSTART;VALUE=DATE:20101125", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")))
                .containsExactly("2026-11-26", "2027-11-25", "2028-11-23", "2029-11-22", "2030-11-28");
        assertThat(days(event("DTSTART;VALUE=DATE:20270104", "RRULE:FREQ=WEEKLY;COUNT=3")))
                .containsExactly("2027-01-04", "2027-01-11", "2027-01-18");
        assertThat(days(event("DTSTART;VALUE=DATE:20270104", "RRULE:FREQ=WEEKLY;UNTIL=20270111")))
                .containsExactly("2027-01-04", "2027-01-11");
    }

    @Test
    void honorsDatesTakenOutAddedAndMoved() {
        assertThat(days(event(
                        "DTSTART;VALUE=DATE:20270704",
                        "RRULE:FREQ=YEARLY;COUNT=3",
                        "EXDATE;VALUE=DATE:20280704",
                        "RDATE;VALUE=DATE:20280703")))
                .containsExactly("2027-07-04", "2028-07-03", "2029-07-04");
        assertThat(days(
                        event("UID:a", "DTSTART;VALUE=DATE:20270704", "RRULE:FREQ=YEARLY;COUNT=2"),
                        event("UID:a", "RECURRENCE-ID;VALUE=DATE:20280704", "DTSTART;VALUE=DATE:20280705")))
                .containsExactly("2027-07-04", "2028-07-05");
    }

    @Test
    void saysWhatItLeavesOutAndWhy() {
        var spans = spans(
                day("20261119", "Yesterday"),
                day("20261120", "Today"),
                day("20311120", "The last day"),
                day("20311121", "Too far"),
                day("20261226", "Closed already"),
                day("20261120", "Today again"),
                event("DTSTART:20261224T120000", "DTEND:20261224T170000", "SUMMARY:Half a day"),
                event("DTSTART;TZID=Nowhere/Land:20261224T000000", "SUMMARY:In a zone"),
                event("DTSTART;VALUE=DATE:20261231", "STATUS:CANCELLED", "SUMMARY:Not at all"));
        assertThat(spans)
                .extracting(line -> line.substring(line.indexOf(' ') + 23))
                .containsExactlyInAnyOrder(
                        "PAST Yesterday",
                        "NEW Today",
                        "NEW The last day",
                        "BEYOND Too far",
                        "THERE Closed already",
                        "THERE Today again",
                        "TIMED Half a day",
                        "TIMED In a zone",
                        "CANCELLED Not at all");
    }

    @Test
    void splitsAnEventWhereItsDaysStandDifferently() {
        assertThat(spans(event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261229")))
                .containsExactly(
                        "4 2026-12-24 2026-12-25 NEW ",
                        "4 2026-12-26 2026-12-26 THERE ",
                        "4 2026-12-27 2026-12-28 NEW ");
        assertThat(spans(event("DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=YEARLY;COUNT=2")))
                .containsExactly("4 2000-01-01 2000-01-01 PAST ");
    }

    @Test
    void readsTheNameAndNothingElseOfAnEvent() {
        assertThat(spans(event(
                        "DTSTART;VALUE=DATE:20261225",
                        "X-JUNK;A=\"b:c\":d",
                        "ATTACH:http://127.0.0.1:1/never-asked",
                        "SUMMARY;LANGUAGE=en:<b>Chri\u202Estmas</b>\\, ",
                        " folded\\nand\tspaced  out",
                        "BEGIN:VALARM",
                        "SUMMARY:not this one",
                        "END:VALARM")))
                .containsExactly("4 2026-12-25 2026-12-25 NEW <b>Christmas</b>, folded and spaced out");
    }

    @Test
    void shortensANameThatIsTooLong() {
        assertThat(spans(day("20261225", "🌿".repeat(300)))).first().asString().endsWith("🌿".repeat(199) + "…");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;VALUE=DATE:20261399 | unreadable | 4",
                "DTSTART;VALUE=DATE:soon | unreadable | 4",
                "SUMMARY:Some day | noStart | 4",
                "DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:20261220 | endsBefore | 4",
                "DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:30261225 | tooLong | 4",
                "DTSTART;VALUE=DATE:20261225~DURATION:P1000000W | tooLong | 4",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=DAILY;COUNT=1000000 | tooManyRepeats | 4",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=DAILY;COUNT=99999999999999999999 | tooManyRepeats | 4",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=SECONDLY | tooOften | 4",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=SOMETIMES | unreadable | 4",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=DAILY;INTERVAL=0 | unreadable | 4",
                "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=DAILY;INTERVAL=99999999999 | unreadable | 4",
                "DTSTART;VALUE=DATE:20261225~RRULE:RSCALE=CHINESE;FREQ=YEARLY | unsupported | 4",
                "DTSTART;VALUE=DATE:20261225~EXRULE:FREQ=YEARLY | unsupported | 4",
                "DTSTART;VALUE=DATE:20261225~RDATE;VALUE=PERIOD:20261201T000000Z/P1D | unsupported | 4"
            })
    void refusesAnEventWithItsLine(String lines, String problem, int line) {
        assertThat(problems(CalendarFiles.of(event(lines.split("~"))))).containsExactly(line + " " + problem);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(problems(CalendarFiles.of(
                        event("SUMMARY:a"), day("20261225", "fine"), event("DTSTART;VALUE=DATE:2026"))))
                .containsExactly("4 noStart", "12 unreadable");
    }

    @Test
    void refusesAFileThatIsNoCalendar() {
        assertThat(problems(new byte[0])).containsExactly("null emptyFile");
        assertThat(problems("date;name\n2026-12-25;Christmas".getBytes(UTF_8))).containsExactly("null notCalendar");
        assertThat(problems(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}))
                .containsExactly("null notCalendar");
        assertThat(problems(CalendarFiles.of())).containsExactly("null noEvents");
    }

    @Test
    void namesAnotherEncodingWithItsLine() {
        var file = text(day("20261225", "Noël"));
        assertThat(problems(file.getBytes(ISO_8859_1))).containsExactly("7 notUtf8");
        assertThat(problems(file.getBytes(UTF_16))).containsExactly("1 utf16");
        assertThat(problems(("\uFEFF" + file).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void refusesAFileThatWasCutOff() {
        var file = text(day("20261225", "Christmas"));
        assertThat(problems(file.substring(0, file.indexOf("END:VEVENT")).getBytes(UTF_8)))
                .containsExactly("4 cutOff");
        assertThat(problems(file.replace("END:VEVENT\r\n", "").getBytes(UTF_8))).containsExactly("4 cutOff");
        assertThat(problems(file.replace("END:VCALENDAR\r\n", "").getBytes(UTF_8)))
                .containsExactly("8 cutOffFile");
    }

    @Test
    void refusesMoreThanAnyLibraryHas() {
        assertThat(problems(CalendarFiles.of(times(1_001, day("20261225", "a")))))
                .containsExactly("null tooManyEvents");
        var yearly = event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY");
        assertThat(problems(CalendarFiles.of(times(201, yearly)))).containsExactly("null tooManyRecurring");
        var long1 = event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=DAILY", "DURATION:P366D");
        assertThat(problems(CalendarFiles.of(long1))).containsExactly("4 tooManyDays");
        var rule = event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=DAILY;BYMONTHDAY=1" + ",1".repeat(300));
        assertThat(problems(CalendarFiles.of(rule))).containsExactly("4 longRule");
    }

    /** A thousand years of history cost no more than the years that count. */
    @Test
    @Timeout(20)
    void readsTheWorstThatItAcceptsInSeconds() {
        var old = event("DTSTART;VALUE=DATE:10260101", "RRULE:FREQ=MONTHLY;BYMONTHDAY=30,31;BYDAY=MO;BYMONTH=2");
        var folded = event("DTSTART;VALUE=DATE:20261225", "SUMMARY:a" + "\r\n b".repeat(200_000));
        assertThat(problems(CalendarFiles.of(times(200, old)))).isEmpty();
        assertThat(problems(CalendarFiles.of(folded))).isEmpty();
    }

    private static String[] times(int count, String event) {
        return IntStream.range(0, count).mapToObj(number -> event).toArray(String[]::new);
    }

    private static List<String> problems(byte[] file) {
        return read(file).problems().stream()
                .map(problem -> problem.line() + " " + problem.key().replace("calendar.problem.", ""))
                .toList();
    }

    private static List<String> spans(String... events) {
        return read(CalendarFiles.of(events)).spans().stream()
                .map(span -> "%d %s %s %s %s"
                        .formatted(span.line(), span.first(), span.last(), span.standing(), span.name()))
                .toList();
    }

    private static List<String> days(String... events) {
        assertThat(problems(CalendarFiles.of(events)))
                .as(Arrays.toString(events))
                .isEmpty();
        return read(CalendarFiles.of(events)).spans().stream()
                .filter(span -> span.standing() == Standing.NEW)
                .flatMap(Span::days)
                .map(LocalDate::toString)
                .sorted()
                .collect(Collectors.toList());
    }

    private static Reading read(byte[] file) {
        return FileReader.read(file, TODAY, Set.of(LocalDate.parse("2026-12-26")));
    }
}
