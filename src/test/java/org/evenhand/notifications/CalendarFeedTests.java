package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.evenhand.notifications.feed.CalendarFeeds;
import org.evenhand.people.Actor;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class CalendarFeedTests extends NoticeStory {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/calendar/[A-Za-z0-9_-]{43}\\.ics)");

    @Autowired
    private MockMvc web;

    @Test
    void showsEachStepOnTheDayItIsDue() throws Exception {
        startTheCase();
        VEvent event = onlyEvent(read(address(staff)));
        assertThat(event.getStartDate().orElseThrow().getDate()).isEqualTo(LocalDate.parse("2027-01-15"));
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Write");
        assertThat(value(event, Property.UID)).isEqualTo("task-" + open("write").id() + "@evenhand");
        assertThat(value(event, Property.URL))
                .isEqualTo(LINK + "/tasks/" + open("write").id());
        assertThat(value(event, Property.DESCRIPTION)).startsWith("Due at 5:00 PM.");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(event.validate().hasErrors()).isFalse();
    }

    @Test
    void isTheSameEventEachTimeAndGoesWithTheStep() throws Exception {
        startTheCase();
        String address = address(staff);
        String first = value(onlyEvent(read(address)), Property.UID);
        clock.advance(Duration.ofHours(1));
        assertThat(value(onlyEvent(read(address)), Property.UID)).isEqualTo(first);
        tasks.complete(open("write"), staff, Map.of());
        assertThat(read(address).getComponents()).isEmpty();
    }

    @Test
    void showsNobodyElsesStepsAndNobodysName() throws Exception {
        startTheCase();
        named(staff, "Confidentia Subject", "subject@example.org");
        String mine = body(address(manager));
        assertThat(mine).doesNotContain("BEGIN:VEVENT");
        String theirs = body(address(staff));
        assertThat(theirs)
                .contains("SUMMARY:Write")
                .doesNotContain("Confidentia")
                .doesNotContain(staff.personId())
                .doesNotContain(manager.personId())
                .doesNotContain(caseId);
    }

    @Test
    void isReadWithoutSignInAndKeptByNobodyOnTheWay() throws Exception {
        web.perform(get(address(staff)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar/x.ics",
                "/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/calendar/%27%20or%201=1--.ics"
            })
    void tellsNothingToWhoDoesNotKnowTheSecret(String address) throws Exception {
        web.perform(get(URI.create(address)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
    }

    @Test
    void closesWhenItIsTakenAwayOrMadeAnew() throws Exception {
        String first = address(staff);
        String second = address(staff);
        assertThat(first).isNotEqualTo(second);
        web.perform(get(first)).andExpect(status().isNotFound());
        web.perform(get(second)).andExpect(status().isOk());
        web.perform(post("/account/calendar/revoke").with(as(staff)).with(csrf()))
                .andExpect(redirectedUrl("/account/calendar"));
        web.perform(get(second)).andExpect(status().isNotFound());
        web.perform(post("/account/calendar/revoke").with(as(staff)).with(csrf()))
                .andExpect(redirectedUrl("/account/calendar"));
    }

    @Test
    void closesWhenThePersonLeaves() throws Exception {
        startTheCase();
        String address = address(staff);
        new TestPeople(jdbc).leaves(staff.personId());
        web.perform(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void isShownOnceAndKeptAsAHashAlone() throws Exception {
        String secret = secretOf(address(staff));
        web.perform(get("/account/calendar").with(as(staff)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Not yet")))
                .andExpect(content().string(not(containsString(secret))));
        assertThat(jdbc.sql("select * from calendar_feed where person_id = ?")
                        .param(staff.personId())
                        .query()
                        .singleRow()
                        .toString())
                .doesNotContain(secret);
        assertThat(jdbc.sql("select attribute_bytes from web_session_attributes")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(secret));
    }

    @Test
    void saysWhenItWasReadLast() throws Exception {
        String address = address(staff);
        web.perform(get(address)).andExpect(status().isOk());
        web.perform(get("/account/calendar").with(as(staff)))
                .andExpect(content().string(containsString("November 20, 2026, 10:00 AM")))
                .andExpect(content().string(not(containsString("Not yet"))));
    }

    @Test
    void answersOnlySoOften() throws Exception {
        String address = address(staff);
        for (int use = 0; use < CalendarFeeds.USES; use++) {
            web.perform(get(address)).andExpect(status().isOk());
        }
        web.perform(get(address))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "600"));
        web.perform(get(address(manager))).andExpect(status().isOk());
        clock.advance(CalendarFeeds.WINDOW);
        web.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    void leavesNoSecretInTheLogs() throws Exception {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var root = (Logger) LoggerFactory.getLogger("org.evenhand");
        root.addAppender(heard);
        root.setLevel(Level.TRACE);
        String secret;
        try {
            String address = address(staff);
            secret = secretOf(address);
            jdbc.sql("alter table inbox_task rename to inbox_task_away").update();
            web.perform(get(address)).andExpect(status().isInternalServerError());
        } finally {
            jdbc.sql("alter table inbox_task_away rename to inbox_task").update();
            root.detachAppender(heard);
            root.setLevel(null);
        }
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("GET /calendar/{secret}.ics failed"));
        assertThat(heard.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")))
                .doesNotContain(secret);
    }

    @Test
    void asksTheDatabaseOncePerPageOfSteps() throws Exception {
        startTheCase();
        String address = address(staff);
        int one = Queries.of(() -> body(address)).size();
        for (int more = 0; more < 10; more++) {
            processes.start(
                    "twoSteps",
                    "case-" + UUID.randomUUID(),
                    Map.of("staff", staff.personId(), "manager", manager.personId(), "sentBack", false),
                    manager);
        }
        assertThat(Queries.of(() -> body(address))).hasSize(one);
        assertThat(read(address).getComponents()).hasSize(11);
    }

    private String address(Actor who) throws Exception {
        String page = web.perform(post("/account/calendar").with(as(who)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var address = ADDRESS.matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String secretOf(String address) {
        return address.replace("/calendar/", "").replace(".ics", "");
    }

    private String body(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Calendar read(String address) throws Exception {
        return new CalendarBuilder().build(new StringReader(body(address)));
    }

    private static VEvent onlyEvent(Calendar calendar) {
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private RequestPostProcessor as(Actor who) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.personId(), people.get(who.personId()).roles()), null, List.of()));
    }
}
