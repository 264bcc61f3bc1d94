package org.evenhand.reviews.absence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.People;
import org.evenhand.reviews.absence.AbsenceWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Human Resources' pages of absences, and what others see of a paused review. */
@EvenhandTest
class AbsencePagesTests {

    private static final String NEW = "/hr/absences/new";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Absences absences;

    private AbsenceWorld world;
    private String hr;

    @BeforeEach
    void oneReview() {
        world = new AbsenceWorld(beans);
        hr = world.reviews.library.hr.personId();
    }

    @Test
    void findsThePersonRecordsTheAbsenceAndShowsWhatFollows() {
        Document found = page(get(NEW).param("q", world.person));
        assertThat(found.select("main a[href*=person=]").eachAttr("href"))
                .containsExactly(NEW + "?person=" + world.person);
        assertThat(page(get(NEW).param("person", world.person)).select("textarea[name=reason]"))
                .hasSize(1);

        MockHttpServletResponse recorded = answer(recording("2026-12-04", "2026-12-18", AbsenceWorld.REASON));
        assertThat(recorded.getStatus()).isEqualTo(302);
        Document absence = page(get(Objects.requireNonNull(recorded.getRedirectedUrl())));
        assertThat(absence.text())
                .contains("Away now", AbsenceWorld.REASON, "December 4, 2026 to December 18, 2026", "paused");
        assertThat(listed()).contains("Person " + world.person, "Away now");
    }

    @Test
    void saysAtTheQuestionWhatIsWrongAndKeepsWhatWasTyped() {
        MockHttpServletResponse refused = answer(recording("2026-12-18", "2026-12-04", "My words stay."));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(text(refused));
        assertThat(again.title()).startsWith("Error:");
        assertThat(again.select(".govuk-error-summary").text()).contains("The last day lies before the first day");
        assertThat(again.select("textarea[name=reason]").val()).contains("My words stay.");
        assertThat(absences.of(world.person)).isEmpty();
        assertThat(answer(recording("", "", "")).getStatus()).isEqualTo(422);
    }

    @Test
    void changesTheLastDayAndCancelsWithAReason() {
        Absence absence = world.away("2026-12-04", null);
        String address = "/hr/absences/" + absence.id();
        assertThat(page(get(address + "/end")).select("input[name=_version]").val())
                .isEqualTo("1");
        assertThat(answer(changing(address + "/end", 1, "2026-12-31")).getStatus())
                .isEqualTo(302);
        assertThat(absences.of(world.person).get(0).lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));

        assertThat(answer(changing(address + "/end", 1, "2027-01-31")).getStatus())
                .isEqualTo(409);
        assertThat(answer(changing(address + "/cancel", 2, null)).getStatus()).isEqualTo(302);
        assertThat(page(get(address)).text()).contains("Canceled").doesNotContain("Change the last day");
        assertThat(absences.of(world.person)).isEmpty();
    }

    @Test
    void showsWhichStepsOfOthersFallDueWhileAReviewerIsAway() {
        world.reviews.goesTo(world.caseId, "rateCriteria");
        String manager = world.review().managerId();
        String address = Objects.requireNonNull(answer(post(NEW)
                        .param("_form", "1")
                        .param("_person", manager)
                        .param("firstDay.day", "4")
                        .param("firstDay.month", "12")
                        .param("firstDay.year", "2026")
                        .param("reason", "Jury duty"))
                .getRedirectedUrl());
        Document absence = page(get(address));
        assertThat(absence.text()).contains("Rate criteria with evidence in the review of Person " + world.person);
        assertThat(absence.select("a[href=/cases/" + world.caseId + "]")).hasSize(1);
        assertThat(text(answer(get("/cases/" + world.caseId), manager))).doesNotContain("Paused");
    }

    @Test
    void tellsWhoeverOpensAPausedStepThatTheDraftIsKeptAndNothingCanBeSent() {
        world.away("2026-12-04", null);
        String task = world.reviews.waitsFor(world.caseId).id();
        assertThat(text(answer(get("/tasks/" + task), world.person))).contains("This case is paused");
        MockHttpServletRequestBuilder filled = post("/tasks/" + task)
                .param("_form", "1")
                .param("_version", "0")
                .param("description", "UP_TO_DATE")
                .param("criteriaRead", "true");
        assertThat(answer(filled, world.person).getRedirectedUrl()).isEqualTo("/tasks/" + task + "/check");
        String version = Jsoup.parse(text(answer(get("/tasks/" + task + "/check"), world.person)))
                .select("input[name=_version]")
                .val();
        MockHttpServletResponse sent =
                answer(post("/tasks/" + task + "/send").param("_version", version), world.person);
        assertThat(sent.getStatus()).isEqualTo(409);
        assertThat(text(sent)).contains("This case is paused", "kept as your draft");
        assertThat(Jsoup.parse(text(answer(get("/"), world.person)))
                        .select(".eh-task")
                        .text())
                .contains("Paused");
    }

    /** The list, page after page: other tests leave their absences in it. */
    private String listed() {
        StringBuilder text = new StringBuilder();
        String address = "/hr/absences";
        while (!address.isEmpty()) {
            Document list = page(get(address));
            text.append(list.select("tbody").text());
            address = list.select("a[href*=after=]").attr("href");
        }
        return text.toString();
    }

    private static MockHttpServletRequestBuilder changing(String address, int version, @Nullable String lastDay) {
        MockHttpServletRequestBuilder change = post(address)
                .param("_form", "1")
                .param("_version", "" + version)
                .param("reason", "They called");
        return lastDay == null ? change : dated(change, "lastDay", lastDay);
    }

    private MockHttpServletRequestBuilder recording(String first, String last, String reason) {
        MockHttpServletRequestBuilder record =
                post(NEW).param("_form", "1").param("_person", world.person).param("reason", reason);
        return dated(dated(record, "firstDay", first), "lastDay", last);
    }

    private static MockHttpServletRequestBuilder dated(MockHttpServletRequestBuilder request, String name, String day) {
        if (day.isEmpty()) {
            return request;
        }
        LocalDate date = LocalDate.parse(day);
        return request.param(name + ".day", "" + date.getDayOfMonth())
                .param(name + ".month", "" + date.getMonthValue())
                .param(name + ".year", "" + date.getYear());
    }

    private Document page(MockHttpServletRequestBuilder request) {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        return answer(request, hr);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String person) {
        SignedIn signedIn = new SignedIn(person, people.get(person).roles());
        var who = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
        try {
            return web.perform(request.with(csrf()).with(authentication(who)))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
