package org.evenhand.history.paths.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.evenhand.history.paths.PathWorld;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
class PathPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    People people;

    private PathWorld world;
    private String held;
    private String cycle;
    private Actor hr;

    @BeforeEach
    void twoReviews() {
        world = new PathWorld(beans);
        List<String> cases = world.reviews.reviews(2);
        held = cases.get(0);
        world.isHeld(held, 2);
        cases.forEach(world.reviews::goesToTheEnd);
        world.putsIn(cases);
        cycle = "/hr/paths?process=annualReview&group=" + world.cycleOf(held);
        hr = new Actor(world.reviews.library.hr.personId(), Set.of(Role.STAFF, Role.HR), null);
    }

    @Test
    void showsWaysStepsAndLoopsWithTheirNumbersAndUnits() throws Exception {
        Document page = page(cycle);
        assertThat(page.select("#paths-ways tbody tr")).hasSize(2);
        assertThat(page.select("#paths-ways").text())
                .contains("Confirm position")
                .contains("back to Complete assessment (changed after the equity checkpoint)")
                .contains("50%");
        assertThat(page.select("#paths-loops tbody tr").text())
                .contains("Complete assessment changed after the equity checkpoint 1 50% 2 2");
        assertThat(page.select("#paths-steps thead").text()).contains("Business days", "By the clock");
        assertThat(page.text()).contains("What cases went through fits their models and the ledger");
    }

    @Test
    void saysOnTheDiagramWhatItsTableSays() throws Exception {
        Document page = page(cycle);
        String counts = page.select("#diagram").attr("data-counts");
        assertThat(counts.split(" ")).contains("userTask_completeAssessment=4", "userTask_confirmPosition=2");
        assertThat(page.select("#diagram").attr("data-days").split(" ")).contains("userTask_confirmPosition=0");
        assertThat(page.select("#paths-places tbody tr")).hasSize(counts.split(" ").length);
        MockHttpServletResponse model = answer(page.select("#diagram").attr("data-source"), hr);
        assertThat(text(model)).contains("<bpmn:process id=\"annualReview\"");
    }

    @Test
    void leadsFromAWayToItsCases() throws Exception {
        Document page = page(cycle);
        String address =
                page.select("#paths-ways tbody tr:contains(back to) td a").attr("href");
        Document cases = page(address);
        assertThat(cases.select("#path-cases tbody th a").eachAttr("href")).containsExactly("/cases/" + held);
        assertThat(cases.select(".eh-way").text()).contains("back to Complete assessment");
        assertThat(page(address + "&after=zzzz").text()).contains("There are no further cases");
    }

    @ParameterizedTest
    @CsvSource({
        "process=inventedProcess, process",
        "group=no-such-cycle, group",
        "version=x, version",
        "version=0, version",
        "from=31.5.2026, from",
        "until=2026-02-30, until",
        "from=2026-05-02&until=2026-05-01, until"
    })
    void saysAtItsFieldWhatIsWrong(String typed, String field) throws Exception {
        Document page = page("/hr/paths?" + typed);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field + "-error").text()).isNotBlank();
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select("#paths-ways")).isEmpty();
    }

    @Test
    void answersAChoiceThatNothingFitsAndAPageBeyondTheEnd() throws Exception {
        assertThat(page(cycle + "&version=999").text()).contains("No case has ended that fits this choice");
        assertThat(page(cycle + "&until=1999-01-01").text()).contains("No case has ended that fits this choice");
        assertThat(page(cycle + "&page=77").text()).contains("There are no further ways");
        assertThat(page("/hr/paths?process=appeal&version=999").select("#diagram"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hr/paths/cases?variant=99999999",
                "/hr/paths/cases?variant=x",
                "/hr/paths/cases?mark=NOTHING",
                "/hr/paths/cases?process=nothing",
                "/hr/paths/cases?from=2026-05-02&until=2026-05-01",
                "/hr/paths/model.bpmn?process=reviewCycle&version=1",
                "/hr/paths/model.bpmn?process=annualReview&version=99999",
                "/hr/paths/model.bpmn?process=annualReview&version=-1"
            })
    void knowsNoSuchCasesAndModels(String address) throws Exception {
        assertThat(answer(address, hr).getStatus()).isEqualTo(404);
    }

    @Test
    void isForLibraryHrAlone() throws Exception {
        PerformanceReview review = beans.getBean(PerformanceReviews.class).get(held);
        for (String person : List.of(review.personId(), review.managerId())) {
            Actor other = new Actor(person, people.get(person).roles(), null);
            for (String address : List.of("/hr/paths", "/hr/paths/cases", "/hr/paths/model.bpmn")) {
                assertThat(answer(address, other).getStatus()).isEqualTo(403);
            }
        }
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address, hr);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address, Actor actor) throws Exception {
        SignedIn signedIn = new SignedIn(actor.personId(), actor.roles());
        return pages.perform(get(address)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
