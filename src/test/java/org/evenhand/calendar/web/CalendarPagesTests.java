package org.evenhand.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.calendar.imports.CalendarFiles.day;
import static org.evenhand.calendar.imports.CalendarFiles.event;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.imports.CalendarFiles;
import org.evenhand.calendar.imports.CalendarImports;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each test has days of its own in 2028 and 2029, where no other test's deadline falls. */
@EvenhandTest
class CalendarPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private LibraryCalendar calendar;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    private String hr;

    @BeforeEach
    void somebodyInHr() {
        hr = new TestPeople(jdbc).add(null, Role.HR);
    }

    @Test
    void closesALibraryAndOpensItAgain() throws Exception {
        send(
                        "/hr/calendar/close",
                        "firstDay.month",
                        "2",
                        "firstDay.day",
                        "7",
                        "firstDay.year",
                        "2028",
                        "name",
                        "<b>Inventory</b>",
                        "kind",
                        "CLOSURE")
                .andExpect(redirectedUrl("/hr/calendar?year=2028"));
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-02-07"))).isFalse();
        page("/hr/calendar?year=2028")
                .andExpect(content()
                        .string(allOf(
                                containsString("Monday, February 7, 2028"),
                                containsString("&lt;b&gt;Inventory&lt;/b&gt;"),
                                not(containsString("<b>Inventory")),
                                containsString("/hr/calendar/2028-02-07/reopen"))));
        send("/hr/calendar/2028-02-07/reopen", "reason", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<title>Error: ")));
        send("/hr/calendar/2028-02-07/reopen", "reason", "We counted earlier")
                .andExpect(redirectedUrl("/hr/calendar?year=2028"));
        page("/hr/calendar?year=2028")
                .andExpect(content()
                        .string(allOf(containsString("We counted earlier"), not(containsString("2028-02-07/reopen")))));
        send("/hr/calendar/2028-02-07/reopen", "reason", "Again").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "11, 19, 2026, The first day must be today or later",
        "11, 21, 2031, The last day must be within the next 5 years",
        "2, 30, 2028, First day",
        "'', '', '', First day"
    })
    void saysAtTheDayWhatIsWrongWithIt(String month, String day, String year, String words) throws Exception {
        send(
                        "/hr/calendar/close",
                        "firstDay.month",
                        month,
                        "firstDay.day",
                        day,
                        "firstDay.year",
                        year,
                        "name",
                        "A",
                        "kind",
                        "HOLIDAY")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("<title>Error: "), containsString(words))));
    }

    @Test
    void saysAtTheLastDayThatItComesBeforeTheFirst() throws Exception {
        send(
                        "/hr/calendar/close",
                        "firstDay.month",
                        "2",
                        "firstDay.day",
                        "9",
                        "firstDay.year",
                        "2028",
                        "lastDay.month",
                        "2",
                        "lastDay.day",
                        "8",
                        "lastDay.year",
                        "2028",
                        "name",
                        "A",
                        "kind",
                        "HOLIDAY")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The last day must not be before the first day")));
    }

    @Test
    void changesTheWorkingWeekOnceForEachLook() throws Exception {
        page("/hr/calendar/week").andExpect(content().string(containsString("America/New York")));
        var version = version();
        week(version, "America/New_York", "5 pm").andExpect(redirectedUrl("/hr/calendar"));
        assertThat(calendar.asOfNow().endOfDay()).isEqualTo("17:00");
        week(version, "America/New_York", "5 pm").andExpect(status().isConflict());
    }

    @Test
    void refusesAWeekThatIsNone() throws Exception {
        week(version(), "Mars/Base", "5 pm").andExpect(status().is4xxClientError());
        week(version(), "Europe/Berlin", "05:00")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The working day cannot end before 6:00")));
        send("/hr/calendar/week", "_revision", version(), "zone", "Europe/Berlin", "endOfDay", "5 pm")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<title>Error: ")));
        assertThat(calendar.zone().getId()).isEqualTo("America/New_York");
    }

    private ResultActions week(String version, String zone, String end) throws Exception {
        return web.perform(post("/hr/calendar/week")
                .param("_form", "1")
                .param("_revision", version)
                .param("zone", zone)
                .param("workingDays", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .param("endOfDay", end)
                .with(me())
                .with(csrf()));
    }

    @Test
    void importsFromUploadToApplied() throws Exception {
        var file = CalendarFiles.of(
                day("20280301", "<i>Book</i> day"),
                event("DTSTART;VALUE=DATE:20280306", "DTEND;VALUE=DATE:20280309", "SUMMARY:Spring break"),
                event("DTSTART:20280310T120000", "DTEND:20280310T170000", "SUMMARY:Half a day"));
        var address = upload(file);
        page(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("4 days are closed that were not."),
                                containsString("March 6, 2028 to March 8, 2028"),
                                containsString("&lt;i&gt;Book&lt;/i&gt; day"),
                                containsString("not whole days (1)"),
                                containsString("Close on these days"))));
        page(address + "?show=timed").andExpect(content().string(containsString("Half a day")));
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-03-07"))).isTrue();
        press(address + "/apply", 302);
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-03-07"))).isFalse();
        int entries = ledger.of(CalendarDesk.CASE).size();
        press(address + "/apply", 302);
        assertThat(ledger.of(CalendarDesk.CASE)).hasSize(entries);
        press(address + "/discard", 409);
        page(upload(file))
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing would change"),
                                containsString("Closed already (2)"),
                                not(containsString("value=\"apply\"")))));
    }

    @Test
    void recordsAnImportWithoutItsWords() throws Exception {
        var address = upload(CalendarFiles.of(day("20280403", "A secret celebration")));
        press(address + "/apply", 302);
        List<LedgerEntry> entries = ledger.of(CalendarDesk.CASE);
        var last = entries.get(entries.size() - 1);
        assertThat(last.kind()).isEqualTo("daysImported");
        assertThat(last.actor()).isEqualTo(hr);
        assertThat(last.facts()).containsEntry("days", 1);
        assertThat(last.facts().toString()).doesNotContain("celebration");
    }

    @Test
    void appliesOnlyToTheCalendarThatWasLookedAt() throws Exception {
        var first = upload(CalendarFiles.of(day("20280501", "A"), day("20280503", "B")));
        var second = upload(CalendarFiles.of(day("20280502", "B"), day("20280503", "B")));
        press(second + "/apply", 302);
        page(first)
                .andExpect(content()
                        .string(allOf(
                                containsString("This can no longer be applied"),
                                not(containsString(first + "/apply")))));
        press(first + "/apply", 409);
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-05-01"))).isTrue();
        page(first).andExpect(content().string(containsString("Check the import")));
        press(first + "/discard", 302);
        press(first + "/discard", 302);
        press(first + "/apply", 409);
    }

    @Test
    void showsEveryProblemWithItsLine() throws Exception {
        var address = upload(CalendarFiles.of(
                event("SUMMARY:Never"), event("DTSTART;VALUE=DATE:20281301"), day("20280601", "Fine")));
        page(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("2 problems"),
                                containsString(">4</th>"),
                                containsString(">7</th>"),
                                containsString("DTSTART:20281301"),
                                not(containsString("/apply")))));
        press(address + "/apply", 422);
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-06-01"))).isTrue();
    }

    @Test
    void refusesAFileThatLeavesTooLittleWork() throws Exception {
        page(upload(CalendarFiles.of(event("DTSTART;VALUE=DATE:20280101", "RRULE:FREQ=DAILY;COUNT=1000"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Whole file"),
                                containsString("nobody would work for more than 60 days in a row"))));
    }

    @Test
    void pagesThroughTheDays() throws Exception {
        var days = IntStream.range(0, 60)
                .mapToObj(number -> day(
                        LocalDate.parse("2029-01-01")
                                .plusDays(3L * number)
                                .toString()
                                .replace("-", ""),
                        "Day " + number))
                .toArray(String[]::new);
        var address = upload(CalendarFiles.of(days));
        page(address).andExpect(content().string(allOf(containsString("from=50"), containsString("Day 49"))));
        page(address + "?show=new&from=50")
                .andExpect(content().string(allOf(containsString("Day 59"), not(containsString("Day 49")))));
        page(address + "?show=nonsense&from=-3").andExpect(status().isOk());
        press(address + "/discard", 302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hr/calendar?year=2029", "/hr/calendar/import"})
    void askTheDatabaseAsOftenForManyLinesAsForFew(String address) throws Exception {
        int first = address.endsWith("import") ? 30 : 0;
        closeDays(first, 1);
        page(address);
        int few = asked(address).size();
        closeDays(first + 1, 20);
        assertThat(asked(address)).hasSize(few).hasSizeLessThan(9);
    }

    /** What the page itself asks; when a session is written depends on the clock. */
    private List<String> asked(String address) throws Exception {
        return Queries.of(() -> page(address)).stream()
                .filter(statement -> !statement.contains("web_session"))
                .toList();
    }

    private void closeDays(int first, int days) throws Exception {
        for (int number = first; number < first + days; number++) {
            jdbc.sql("insert into closed_day values (?, 'x', 'CLOSURE', ?, ?)")
                    .params(LocalDate.parse("2029-08-01").plusDays(number), new TestPeople(jdbc).add(null))
                    .param(OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                    .update();
            press(upload(CalendarFiles.of(day("20291001", "x"))) + "/discard", 302);
        }
    }

    @Test
    void saysWhenThereIsNoFileOrTooMuchOfIt() throws Exception {
        web.perform(multipart("/hr/calendar/import").with(me()).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("<title>Error:"), containsString("Choose a file first"))));
        sendFile(new byte[0]).andExpect(content().string(containsString("The file is empty")));
        sendFile(new byte[CalendarImports.LARGEST_FILE + 1])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("larger than 1 MB")));
    }

    /** Every message with all its arguments can be shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no calendar",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT",
                "BEGIN:VCALENDAR\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280101\nDTEND:30280101\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20280101\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR"
            })
    void putsEveryProblemInWords(String file) throws Exception {
        page(upload(file.getBytes(UTF_8))).andExpect(content().string(not(containsString("calendar.problem"))));
    }

    @Test
    void saysThatThereIsNoSuchThing() throws Exception {
        web.perform(get("/hr/calendar/import/nothing").with(me())).andExpect(status().isNotFound());
        press("/hr/calendar/import/nothing/apply", 404);
        web.perform(get("/hr/calendar/2028-07-04/reopen").with(me())).andExpect(status().isNotFound());
        web.perform(get("/hr/calendar/someday/reopen").with(me())).andExpect(status().isBadRequest());
        page("/hr/calendar?year=99999").andExpect(content().string(containsString("in 2031")));
        page("/hr/calendar?year=-4").andExpect(content().string(containsString("in 2000")));
    }

    private String version() {
        return jdbc.sql("select version from library_calendar")
                .query(String.class)
                .single();
    }

    private ResultActions page(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(me())).andExpect(status().isOk());
    }

    private void press(String address, int expected) throws Exception {
        web.perform(post(address).with(me()).with(csrf())).andExpect(status().is(expected));
    }

    private ResultActions send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return web.perform(request.param("_form", "1").with(me()).with(csrf()));
    }

    private String upload(byte[] file) throws Exception {
        return String.valueOf(sendFile(file)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions sendFile(byte[] file) throws Exception {
        return web.perform(multipart("/hr/calendar/import")
                .file(new MockMultipartFile("file", "days.ics", "text/calendar", file))
                .param("kind", "CLOSURE")
                .with(me())
                .with(csrf()));
    }

    private RequestPostProcessor me() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(hr, Set.of(Role.HR, Role.STAFF)), null, List.of()));
    }
}
