package org.evenhand.history.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.evenhand.history.search.SearchWorld;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
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

@EvenhandTest
class SearchPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    People people;

    private String caseId;
    private PerformanceReview review;
    private Actor hr;

    @BeforeEach
    void oneReview() {
        ReviewWorld world = new ReviewWorld(beans);
        caseId = world.review();
        review = beans.getBean(PerformanceReviews.class).get(caseId);
        world.goesTo(caseId, "rateCriteria");
        hr = world.library.hr;
        new SearchWorld(beans).putsIn(List.of(caseId));
    }

    @Test
    void looksForNothingBeforeSomebodyAsks() throws Exception {
        Document page = page("/hr/search");
        assertThat(page.select("h2#found")).isEmpty();
        assertThat(page.select("form[role=search] input[name=find]")).isNotEmpty();
    }

    @Test
    void leadsIntoTheCaseAtTheEntry() throws Exception {
        Document found = page("/hr/search?kind=stepCompleted&step=writeSelfReview&person=" + review.personId());
        String address = found.select("#hits tbody th a").attr("href");
        assertThat(address).startsWith("/cases/" + caseId + "/timeline#entry-");
        Document timeline = page(address.substring(0, address.indexOf('#')));
        assertThat(timeline.select(address.substring(address.indexOf('#'))).text())
                .contains("Write self-review");
        assertThat(found.text()).contains("One entry fits").contains("Write self-review");
    }

    @Test
    void leadsIntoAPromotionByTheHashOfTheEntryWhoseNumberWouldTellWhatLiesBefore() throws Exception {
        PromotionWorld promotions = new PromotionWorld(beans);
        Promotion promotion = promotions.opened();
        promotions.goesTo(promotion, "recommendPromotion");
        new SearchWorld(beans).putsIn(List.of(promotion.caseId()));
        Document found = page("/hr/search?kind=stepCompleted&step=assembleDossier&person=" + promotion.personId());
        String address = found.select("#hits tbody th a").attr("href");
        String anchor = address.substring(address.indexOf('#'));
        assertThat(address).startsWith("/promotions/" + promotion.caseId() + "#entry-");
        assertThat(page(address.substring(0, address.indexOf('#'))).select("[id=" + anchor.substring(1) + "]"))
                .hasSize(1);
    }

    @Test
    void findsPeopleByNameAndSaysAtItsFieldWhenItDoesNot() throws Exception {
        assertThat(page("/hr/search?person=" + review.personId() + "@example.org")
                        .select("#hits"))
                .isNotEmpty();
        Document wrong = page(
                "/hr/search?person={person}&by={by}&from=31.5.2026&until=2026-02-30&version=x",
                "Nobody At All",
                "Nobody Either");
        assertThat(wrong.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#from", "#until", "#person", "#version", "#by");
        assertThat(wrong.select("#person-error").text()).contains("Nobody At All");
        assertThat(wrong.select("#until-error").text()).contains("2026-02-30");
        assertThat(wrong.title()).startsWith("Error:");
        assertThat(wrong.select("h2#found")).isEmpty();
        assertThat(wrong.select("input#person").val()).isEqualTo("Nobody At All");
        assertThat(page("/hr/search?from=2026-05-02&until=2026-05-01").select("#until-error"))
                .isNotEmpty();
        assertThat(page("/hr/search?version=3").select("#process-error")).isNotEmpty();
    }

    @Test
    void answersWildcardsQuotesAndMarkup() throws Exception {
        for (String typed : List.of("%", "_", "'", "\"", "*", "';--")) {
            Document page = page("/hr/search?q={typed}", typed);
            assertThat(page.select("#q-error").text()).as(typed).contains(typed);
        }
        String markup = "<script>alert('x')</script>";
        Document page = page("/hr/search?q={typed}", markup);
        assertThat(page.select("script:containsData(alert)")).isEmpty();
        assertThat(page.select("input#q").val()).isEqualTo(markup);
        assertThat(page.text()).contains("Nothing fits all of these filters");
    }

    @Test
    void keepsEachPersonsOwnSearchesUnderDifferentNames() throws Exception {
        assertThat(answer(
                                post("/hr/search/saved")
                                        .param("name", "Late “ones” <b>")
                                        .param("late", "ANY")
                                        .param("person", review.personId())
                                        .with(csrf()),
                                hr)
                        .getStatus())
                .isEqualTo(302);
        Document page = page("/hr/search");
        assertThat(page.select(".eh-saved a").text()).isEqualTo("Late “ones” <b>");
        assertThat(page.select(".eh-saved a").attr("href"))
                .isEqualTo("/hr/search?person=" + review.personId() + "&late=ANY");
        MockHttpServletResponse again =
                answer(post("/hr/search/saved").param("name", "LATE “ones” <B>").with(csrf()), hr);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(text(again)).select("#name-error").text()).contains("already");
        assertThat(answer(post("/hr/search/saved").param("name", "  ").with(csrf()), hr)
                        .getStatus())
                .isEqualTo(422);
        Actor other = new ReviewWorld(beans).library.hr;
        String delete = page.select(".eh-saved form").attr("action");
        assertThat(Jsoup.parse(text(answer(get("/hr/search"), other))).select(".eh-saved a"))
                .isEmpty();
        assertThat(answer(post(delete).with(csrf()), other).getStatus()).isEqualTo(404);
        assertThat(answer(post(delete).with(csrf()), hr).getStatus()).isEqualTo(302);
        assertThat(page("/hr/search").select(".eh-saved a")).isEmpty();
    }

    @Test
    void isForLibraryHrAlone() throws Exception {
        for (String person : List.of(review.personId(), review.managerId())) {
            Actor actor = new Actor(person, people.get(person).roles(), null);
            assertThat(answer(get("/hr/search?q=maps"), actor).getStatus()).isEqualTo(403);
            assertThat(answer(post("/hr/search/saved").param("name", "x").with(csrf()), actor)
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    private Document page(String address, Object... values) throws Exception {
        MockHttpServletResponse answer = answer(get(address, values), hr);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        Set<Role> roles = people.get(actor.personId()).roles();
        SignedIn signedIn = new SignedIn(actor.personId(), roles);
        return pages.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
