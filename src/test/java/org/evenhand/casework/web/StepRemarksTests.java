package org.evenhand.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReviewAnswers;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EvenhandTest
class StepRemarksTests {

    private static final String WHAT = "ratings[0].evidence[%d].what";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private ReviewWorld world;
    private String caseId;

    @BeforeEach
    void aReviewToRate() {
        world = new ReviewWorld(beans);
        caseId = world.review();
        world.goesTo(caseId, "rateCriteria");
    }

    @AfterEach
    void nobodyWasEverAsked() {
        jdbc.sql("delete from language_hint").update();
    }

    @Test
    void comeWithTheSavedDraftBesideTheTextTheyAreAbout() throws Exception {
        Document saved = draft(WHAT.formatted(0), "", WHAT.formatted(1), "Was <b>abrasive</b> in March");

        assertThat(saved.select("[hx-swap-oob] .eh-remark").eachAttr("id"))
                .containsExactly("f-ratings-0-evidence-1-what-remark-abrasive");
        assertThat(saved.selectFirst("#f-ratings-0-evidence-0-what-remarks").text())
                .isEmpty();
        assertThat(saved.selectFirst(".eh-remark").text())
                .startsWith("“abrasive” This describes a trait. Which behavior, with what result?");
        assertThat(saved.select("#draft-state")).hasSize(1);
    }

    @Test
    void goWhenTheWordsGo() throws Exception {
        draft(WHAT.formatted(0), "Was abrasive");

        assertThat(draft(WHAT.formatted(0), "Answered the vendor within a day")
                        .select("#f-ratings-0-evidence-0-what-remarks .eh-remark"))
                .isEmpty();
    }

    @Test
    void standOnThePageThatIsOpenedAgainForThoseWithoutScript() throws Exception {
        draft(WHAT.formatted(0), "Was abrasive");

        assertThat(page("").select("#f-ratings-0-evidence-0-what-remarks .eh-remark"))
                .hasSize(1);
        assertThat(page("").select("textarea").size())
                .isEqualTo(page("").select(".eh-remarks").size());
    }

    @Test
    void standOnTheLookBeforeSendingAndHoldNothingUp() throws Exception {
        world.goesTo(caseId, "completeAssessment");
        var valid = world.sees(caseId);
        world.checks(caseId, withSummary(valid));

        Document check = page("/check");

        assertThat(check.select("details .eh-remark").eachText()).anyMatch(text -> text.startsWith("“team player”"));
        assertThat(check.select("details a.govuk-link").eachText()).contains("Change: Summary");
        assertThat(check.select("button[type=submit]").eachText()).contains("Send");
    }

    @Test
    void areNotForWhatPeopleWriteOfThemselves() throws Exception {
        String other = world.review();
        world.goesTo(other, "writeSelfReview");
        caseId = other;

        assertThat(page("").select(".eh-remarks, #remarks-said")).isEmpty();
    }

    @Test
    void leaveNoTraceInTheCaseAndCountOncePerPage() throws Exception {
        int before = documents.of(caseId).size() + ledger.of(caseId).size();
        draft(WHAT.formatted(0), "Was abrasive", "_hinted", "");
        draft(WHAT.formatted(0), "Was abrasive!", "_hinted", "abrasive");

        assertThat(documents.of(caseId).size() + ledger.of(caseId).size()).isEqualTo(before);
        assertThat(jdbc.sql("select shown from language_hint where rule = 'abrasive'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(world.sees(caseId).values().toString())
                .doesNotContain("hinted")
                .doesNotContain("trait");
    }

    @Test
    void areDismissedByAnybodyAndCountedForNobody() throws Exception {
        draft(WHAT.formatted(0), "Was abrasive");
        for (String rule : List.of("abrasive", "invented")) {
            assertThat(web.perform(post("/language-hints/" + rule + "/dismissed")
                                    .with(csrf())
                                    .with(assignee()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(204);
        }

        assertThat(jdbc.sql("select dismissed from language_hint")
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
    }

    @Test
    void areListedForEverybodyWithTheirSources() throws Exception {
        jdbc.sql("insert into language_hint (rule, shown, dismissed) values ('bossy', 60, 60)")
                .update();
        Document list = Jsoup.parse(body(get("/language-hints").with(assignee())));

        assertThat(list.select(".eh-list__item")).hasSizeBetween(50, 70);
        assertThat(list.select(".eh-list__item:contains(bossy)").text())
                .contains("Source: Snyder 2014", "No longer asked");
        assertThat(list.select(".govuk-tag")).hasSize(1);
    }

    private static Map<String, Object> withSummary(StepPage page) {
        var answers = new LinkedHashMap<>(ReviewAnswers.to(page, Instant.parse("2026-11-02T12:00:00Z")));
        answers.put("summary", "A real team player who opened the map room in May.");
        return answers;
    }

    private Document draft(String... pairs) throws Exception {
        MockHttpServletRequestBuilder save = post("/tasks/" + task().id() + "/draft")
                .param("_form", "1")
                .param("_version", String.valueOf(world.sees(caseId).draftVersion()));
        for (int i = 0; i < pairs.length; i += 2) {
            save.param(pairs[i], pairs[i + 1]);
        }
        return Jsoup.parse(body(save.with(csrf()).with(assignee())));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(body(get("/tasks/" + task().id() + path).with(assignee())));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private OpenTask task() {
        return world.waitsFor(caseId);
    }

    private RequestPostProcessor assignee() {
        String id = String.valueOf(task().assignee());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(id, people.get(id).roles()), null, List.of()));
    }
}
