package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.evenhand.engine.Inbox;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Case history: the way an appeal took, drawn and told, to nobody who may not know of it")
class AppealHistoryPolicyTests {

    private static final List<String> PAGES = List.of("/timeline", "/timeline.txt", "/diagram", "/diagram.bpmn");

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private AppealWorld world;
    private PerformanceReview review;
    private Appeal appeal;
    private String hr;

    @BeforeEach
    void aFiledReviewIsAppealed() {
        ReviewWorld reviews = new ReviewWorld(beans);
        String original = reviews.review();
        reviews.goesToTheEnd(original);
        review = beans.getBean(PerformanceReviews.class).get(original);
        world = new AppealWorld(beans);
        appeal = world.files(world.decisionOf(original), "procedure");
        hr = new TestPeople(jdbc).add(null, Role.HR);
    }

    @Test
    void isDrawnAndToldToTheEmployeeAndToLibraryHr() throws Exception {
        world.goesTo(appeal, "holdHearings");
        for (String reader : List.of(hr, appeal.personId())) {
            Document page = page(reader, "/diagram");
            Element drawn = page.select("#diagram").first();
            assertThat(drawn.attr("data-active")).isEqualTo("userTask_holdHearings");
            assertThat(drawn.attr("data-passed")).contains("userTask_checkAppeal", "userTask_namePanel");
            assertThat(drawn.attr("data-taken")).contains("sequenceFlow_namePanelToBeginSeating");
            assertThat(page.text()).contains("Diagram of the appeal of", "Hear both sides");
            Document timeline = page(reader, "/timeline");
            assertThat(timeline.text())
                    .contains("Timeline of the appeal of", "Appeal, version", "fit together")
                    .contains("Reply of the employee, revision 1", "Appeal sent")
                    .doesNotContain("Annual review, version", appeal.originalId());
            assertThat(text(reader, "/timeline.txt")).contains("Timeline of the appeal of", "Under Appeal, version");
        }
    }

    @Test
    void isThereForNobodyElse() throws Exception {
        String involved = new TestPeople(jdbc).add(null, Role.HR, Role.STAFF);
        for (String step : List.of("checkAppeal", "stateReasons", "holdHearings", "decideAppeal")) {
            AppealWorld.PATH.stream()
                    .takeWhile(before -> !before.equals(step))
                    .filter(this::isOpen)
                    .forEach(before -> world.goes(appeal, before));
            for (String page : PAGES) {
                for (String other : List.of(
                        review.managerId(),
                        review.departmentHeadId(),
                        appeal.deciderId(),
                        world.uninvolved.get(0),
                        world.uninvolved.get(5))) {
                    assertThat(below(other, page).getStatus()).as(page).isEqualTo(404);
                }
            }
        }
        assertThat(below(involved, "/diagram").getStatus()).isEqualTo(200);
        takesPart(involved);
        for (String page : PAGES) {
            assertThat(below(involved, page).getStatus()).as(page).isEqualTo(404);
        }
    }

    /** Somebody in Library HR who had a part in the review knows nothing of an appeal against it. */
    private void takesPart(String person) {
        jdbc.sql("update performance_review set department_head_id = ? where case_id = ?")
                .params(person, review.caseId())
                .update();
    }

    @Test
    void leavesNoTraceInTheHistoryOfWhatItIsAbout() throws Exception {
        world.goesTo(appeal, "holdHearings");
        for (String reader : List.of(hr, review.managerId(), review.personId())) {
            for (String page : List.of("/timeline", "/timeline.txt", "/diagram")) {
                assertThat(at(reader, "/cases/" + review.caseId() + page).getContentAsString())
                        .as(page)
                        .isNotEmpty()
                        .doesNotContain(appeal.caseId(), "ppeal of", "Hear both sides");
            }
        }
    }

    private boolean isOpen(String step) {
        return beans.getBean(Inbox.class).openIn(appeal.caseId()).stream()
                .anyMatch(item -> item.task().step().equals(step));
    }

    private Document page(String person, String below) throws Exception {
        return Jsoup.parse(text(person, below));
    }

    private String text(String person, String below) throws Exception {
        MockHttpServletResponse answer = below(person, below);
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse below(String person, String below) throws Exception {
        return at(person, "/cases/" + appeal.caseId() + below);
    }

    private MockHttpServletResponse at(String person, String address) throws Exception {
        SignedIn who =
                new SignedIn(person, beans.getBean(People.class).get(person).roles());
        return web.perform(get(address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
