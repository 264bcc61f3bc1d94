package org.evenhand.findings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.evenhand.findings.FindingsWorld;
import org.evenhand.people.People;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The findings register as the equity analyst keeps it and an owner sees it. */
@EvenhandTest
class FindingPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    private FindingsWorld world;
    private String analyst;

    @BeforeEach
    void oneFinishedCycle() {
        world = new FindingsWorld(beans);
        analyst = world.analyst.personId();
    }

    @Test
    void recordsAFindingAboutAFinishedCycleAndChangesIt() throws Exception {
        String form = "/findings/new?cohort=" + world.cycle.id();
        assertThat(page(get("/findings/new"), analyst).select("a[href='" + form + "']"))
                .hasSize(1);
        String id = page(get(form), analyst).select("input[name=_id]").val();
        String finding = Objects.requireNonNull(
                answer(recording(id, FindingsWorld.WORDS, ""), analyst).getRedirectedUrl());
        assertThat(finding).isEqualTo("/findings/" + id);
        assertThat(answer(recording(id, FindingsWorld.WORDS, ""), analyst).getStatus())
                .isEqualTo(409);
        assertThat(page(get(finding), analyst).text())
                .contains("Holds the next opening", "Nobody yet", "Not decided yet");

        Document change = page(get(finding + "/change"), analyst);
        assertThat(change.select("textarea[name=text]").val().strip()).isEqualTo(FindingsWorld.WORDS);
        MockHttpServletRequestBuilder changed = given(post(finding + "/change"), FindingsWorld.WORDS, world.owner)
                .param("_version", "1")
                .param("dueOn.day", "31")
                .param("dueOn.month", "3")
                .param("dueOn.year", "2027");
        assertThat(answer(changed, analyst).getRedirectedUrl()).isEqualTo(finding);
        Document now = page(get(finding), analyst);
        assertThat(now.text()).contains("In hand", "Person " + world.owner, "March 31, 2027");
        assertThat(now.select("#versions tbody tr")).hasSize(2);
        assertThat(page(get("/findings"), world.owner).text()).contains("Findings you own", FindingsWorld.WORDS);
        assertThat(answer(
                                given(post(finding + "/change"), FindingsWorld.WORDS, "")
                                        .param("_version", "1"),
                                analyst)
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void saysAtTheQuestionWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        String id = UUID.randomUUID().toString();
        Document named = refused(recording(id, "Person " + world.owner + " was late.", ""));
        assertThat(named.title()).startsWith("Error:");
        assertThat(named.select(".govuk-error-summary").text()).contains("name a person or a case");
        assertThat(named.select("textarea[name=text]").val()).contains("was late.");
        assertThat(named.select("input[name=_id]").val()).isEqualTo(id);
        assertThat(refused(recording(id, FindingsWorld.WORDS, "nobody at all"))
                        .select(".govuk-error-summary a")
                        .attr("href"))
                .contains("owner");
        assertThat(refused(post("/findings/new").param("_form", "1").param("_cohort", world.cycle.id()))
                        .select(".govuk-error-summary li"))
                .hasSize(3);
        assertThat(answer(get("/findings/" + id), analyst).getStatus()).isEqualTo(404);
    }

    @Test
    void showsTheFindingToItsOwnerAndToNobodyElse() throws Exception {
        String finding = "/findings/" + world.records(world.answered()).id();
        assertThat(page(get(finding), world.owner).select("a[href$=change]")).isEmpty();
        assertThat(answer(get(finding), world.reviews.library.manager).getStatus())
                .isEqualTo(404);
        assertThat(answer(get(finding + "/change"), world.owner).getStatus()).isEqualTo(403);
        assertThat(answer(get("/findings/new"), world.owner).getStatus()).isEqualTo(403);
    }

    private MockHttpServletRequestBuilder recording(String id, String words, String owner) {
        return given(post("/findings/new"), words, owner)
                .param("_cohort", world.cycle.id())
                .param("_id", id);
    }

    private static MockHttpServletRequestBuilder given(
            MockHttpServletRequestBuilder request, String words, String owner) {
        return request.param("_form", "1")
                .param("topic", "CONVERSATION")
                .param("text", words)
                .param("owner", owner)
                .param("disposition", owner.isEmpty() ? "NONE" : "FIX");
    }

    private Document page(MockHttpServletRequestBuilder request, String person) throws Exception {
        MockHttpServletResponse answer = answer(request, person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Document refused(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request, analyst);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String person) throws Exception {
        var who = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, people.get(person).roles()), null, List.of());
        return web.perform(request.with(csrf()).with(authentication(who)))
                .andReturn()
                .getResponse();
    }
}
