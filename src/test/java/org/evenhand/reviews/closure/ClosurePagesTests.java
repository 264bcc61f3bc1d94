package org.evenhand.reviews.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.absence.AbsenceWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A change that moves deadlines is shown before it is made, on the pages of the calendar. */
@EvenhandTest
class ClosurePagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Pattern AGREED = Pattern.compile("name=\"_agreed\" value=\"([^\"]+)\"");

    @Autowired
    ApplicationContext beans;

    @Autowired
    CalendarDesk desk;

    @Autowired
    MoveWork work;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private Actor hr;
    private String caseId;

    @BeforeEach
    void oneReviewDueOnDecember11() {
        var world = new AbsenceWorld(beans);
        hr = world.reviews.library.hr;
        caseId = world.caseId;
    }

    @AfterEach
    void theLibraryWorksAgain() {
        clock.reset();
        if (!desk.closedBetween(DAY, DAY).isEmpty()) {
            desk.reopen(DAY, "The test is over", hr);
        }
    }

    @Test
    void closingADayThatMovesDeadlinesIsAskedAboutFirstAndDoneByTheSecondSending() throws Exception {
        String shown = close("")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("would be due later"),
                                containsString("Change the calendar and move these deadlines"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(desk.closedBetween(DAY, DAY)).isEmpty();
        close(agreed(shown)).andExpect(redirectedUrl("/hr/calendar?year=2026"));
        page("/hr/calendar").andExpect(content().string(containsString("open cases have been looked at")));
        jdbc.sql("delete from deadline_move_case where state = 'WAITING' and case_id <> ?")
                .param(caseId)
                .update();
        work.run(new DefaultApplicationArguments());
        page("/hr/calendar")
                .andExpect(content()
                        .string(allOf(
                                containsString("Deadlines that followed a change"),
                                not(containsString(" open cases have been looked at.")))));
    }

    @Test
    void agreementToOneDayIsNoneToAnother() throws Exception {
        close("2026-12-11/2026-12-11/" + desk.version()).andExpect(status().isOk());
        assertThat(desk.closedBetween(DAY, DAY)).isEmpty();
    }

    @Test
    void agreementEndsWhenTheCalendarChangesMeanwhile() throws Exception {
        close(DAY + "/" + DAY + "/" + (desk.version() - 1)).andExpect(status().isOk());
        assertThat(desk.closedBetween(DAY, DAY)).isEmpty();
    }

    @Test
    void aShorterWeekIsAskedAboutFirst() throws Exception {
        var before = desk.week();
        web.perform(post("/hr/calendar/week")
                        .with(asHr())
                        .with(csrf())
                        .param("_form", "1")
                        .param("_revision", "" + desk.version())
                        .param("zone", before.zone().getId())
                        .param("workingDays", "MONDAY", "TUESDAY")
                        .param("endOfDay", "17:00"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("would be due later")));
        assertThat(desk.week()).isEqualTo(before);
    }

    private static String agreed(String page) {
        Matcher found = AGREED.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ResultActions close(String agreed) throws Exception {
        return web.perform(post("/hr/calendar/close")
                .with(asHr())
                .with(csrf())
                .param("_form", "1")
                .param("_agreed", agreed)
                .param("firstDay.day", "" + DAY.getDayOfMonth())
                .param("firstDay.month", "" + DAY.getMonthValue())
                .param("firstDay.year", "" + DAY.getYear())
                .param("name", "Storm")
                .param("kind", "CLOSURE"));
    }

    private ResultActions page(String address) throws Exception {
        return web.perform(get(address).with(asHr())).andExpect(status().isOk());
    }

    private RequestPostProcessor asHr() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(hr.personId(), Set.of(Role.HR, Role.STAFF)), null, List.of()));
    }
}
