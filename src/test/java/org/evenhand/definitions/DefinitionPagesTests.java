package org.evenhand.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import org.evenhand.engine.Drawing;
import org.evenhand.engine.Drawings;
import org.evenhand.engine.DrawnStep;
import org.evenhand.people.People;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
class DefinitionPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Drawings drawings;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private String somebody;

    @BeforeEach
    void anybodySignedIn() {
        somebody = new TestPeople(jdbc).add((String) null);
    }

    @Test
    void readsADecisionTableRuleByRuleWithTheReasonForEach() throws Exception {
        Document list = page("/processes/tables");
        assertThat(list.select("main a[href=/processes/tables/checkpointOpening]"))
                .hasSize(1);

        Document table = page("/processes/tables/checkpointOpening");
        assertThat(table.select("main ol > li")).hasSize(8);
        assertThat(table.select("main ol > li").first().text())
                .contains("Correll 2017", "Calendar days since the criteria were published < 14", "criteria-frozen");
        assertThat(table.select("#versions tbody tr")).isNotEmpty();
        assertThat(table.select("#versions tbody tr").last().text()).contains("The first version");
    }

    @Test
    void comparesTwoVersionsOfATableAndKnowsNoOthers() throws Exception {
        assertThat(page("/processes/tables/checkpointOpening/changes?from=1&to=1")
                        .select("#changes tbody tr td:nth-of-type(1)")
                        .eachText())
                .containsOnly("As before");
        assertThat(answer("/processes/tables/checkpointOpening?version=999").getStatus())
                .isEqualTo(404);
        assertThat(answer("/processes/tables/noSuchTable").getStatus()).isEqualTo(404);
    }

    @Test
    void setsBothSidesOfEveryRowBesideEachOther() throws Exception {
        Document page = page("/processes/comparison");
        Element rating = page.selectFirst("table[aria-labelledby=review-rating]");

        assertThat(rating.select("thead th").eachText()).containsExactly("Question", "As it was", "Redesign");
        assertThat(rating.select("tbody tr:first-child td").eachText())
                .containsExactly(
                        "11. Assign ratings and premiums (Associate director)",
                        "10. Propose rating (Manager) 11. Review rating (Department head) 12. Confirm rating (Associate director)");
        assertThat(rating.text()).contains("Where an answer is possible Not published");
    }

    @Test
    void marksEveryFactOfTheProcessAsItWasThatNobodyPublished() throws Exception {
        long known = drawings.find("incumbent-review").orElseThrow().activities().stream()
                .mapToLong(step -> step.properties().keySet().stream()
                        .filter(name -> !name.equals("source"))
                        .count())
                .sum();
        long asked = 3L
                * drawings.find("incumbent-review").orElseThrow().activities().size();

        assertThat(page("/processes/comparison")
                        .select("section[aria-labelledby=review] .govuk-tag")
                        .eachText())
                .hasSize((int) (asked - known))
                .containsOnly("Not published");
    }

    @Test
    void leadsToAPictureOfEveryProcessWithTheSameInText() throws Exception {
        assertThat(page("/processes").select("main a[href^=/processes/]").eachAttr("href"))
                .hasSize(drawings.all().size() + 3);
        for (Drawing drawing : drawings.all()) {
            Document page = page("/processes/" + drawing.name());
            assertThat(page.select("#diagram").attr("data-source"))
                    .isEqualTo("/processes/" + drawing.name() + "/model.bpmn");
            assertThat(page.select(".eh-timeline__title").eachText())
                    .containsExactlyElementsOf(
                            drawing.steps().stream().map(DrawnStep::name).toList());
            assertThat(answer("/processes/" + drawing.name() + "/model.bpmn").getContentAsString())
                    .isEqualTo(drawing.bpmn());
        }
    }

    @Test
    void saysInTextWhichWayFollowsWhichAnswer() throws Exception {
        assertThat(page("/processes/incumbent-promotion")
                        .select("li:has(h3:contains(Approved?)) ul li")
                        .eachText())
                .containsExactly("When “Yes”: Notify and announce", "When “No”: Not promoted");
        assertThat(page("/processes/annual-review")
                        .select("li:has(h3:contains(Write self-review)) ul li")
                        .eachText())
                .contains("Then: Rate criteria", "When “Self-review lapsed”: Rate criteria, Attach late self-review");
        assertThat(page("/processes/incumbent-review")
                        .select("li:has(h3:contains(Hold meeting)) ul li")
                        .eachText())
                .containsExactly("Then: Sign form, Sign form");
    }

    @Test
    void knowsNoOtherProcess() throws Exception {
        for (String name : List.of("nothing", "annual-review.bpmn", "deadlines", "..%2fforms")) {
            assertThat(answer("/processes/" + name).getStatus()).as(name).isIn(400, 404);
        }
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(URI.create(path))
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                new SignedIn(somebody, people.get(somebody).roles()), null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
