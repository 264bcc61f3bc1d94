package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealRows;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An appeal against a review, sent by clicks; each step as whoever has it sees it, and the original as the panel reads it. */
@BrowserTest
class AppealStoryTests {

    private static final String SECRET = "It was because of where I come from.";

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> signedIn = new HashMap<>();

    @Test
    void goesFromTheFiledReviewToTheStepThatIsRepeated() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        PerformanceReview review = beans.getBean(PerformanceReviews.class).get(caseId);
        AppealWorld world = new AppealWorld(beans);
        try (Visitors visitors = new Visitors(port)) {
            Visitor employee = visitor(visitors, review.personId());
            Appeal appeal = sent(employee, caseId);
            for (String step : AppealWorld.PATH) {
                OpenTask task = world.only(appeal, step);
                visitor(visitors, String.valueOf(task.assignee()))
                        .open("/tasks/" + task.id())
                        .seesStatus(200);
                if (step.equals("holdHearings")) {
                    looksAround(visitors, appeal, review, String.valueOf(task.assignee()));
                }
                world.goes(appeal, step);
            }
            employee.open("/appeals/" + appeal.caseId()).sees("Appeal upheld, a step is repeated");
            assertThat(visitor(visitors, review.associateDirectorId())
                            .open("/appeals/" + appeal.caseId())
                            .seesStatus(200)
                            .html())
                    .doesNotContain(SECRET);
            assertThat(visitor(visitors, review.managerId())
                            .open("/cases/" + caseId)
                            .seesStatus(200)
                            .html())
                    .doesNotContain(appeal.caseId(), "Appeal of", "panel");
            visitors.findings().assertNone();
        }
    }

    private Appeal sent(Visitor employee, String caseId) {
        employee.open("/cases/" + caseId)
                .follow("Have the decision looked at again")
                .seesHeading("Appeals");
        employee.open("/appeals/of/" + caseId + "/reconsideration").seesStatus(200);
        employee.open("/appeals/of/" + caseId + "/appeal")
                .press("Send the appeal")
                .seesStatus(422);
        employee.type("What should happen?", "That somebody looks again.")
                .press("Send the appeal")
                .seesStatus(422);
        employee.type("The procedure was not followed (optional)", "The draft came a day late.")
                .type("Discrimination (optional)", SECRET)
                .press("Send the appeal")
                .seesStatus(200)
                .sees("With Library HR");
        assertThat(employee.html()).contains("The draft came a day late.", SECRET);
        String id = employee.path().replace("/appeals/", "");
        employee.open("/appeals/" + id + "/withdraw").seesStatus(200);
        return beans.getBean(AppealRows.class).get(id);
    }

    private void looksAround(Visitors visitors, Appeal appeal, PerformanceReview review, String member) {
        String address = "/appeals/" + appeal.caseId();
        visitor(visitors, member)
                .open(address + "/original")
                .seesStatus(200)
                .sees("nobody in the case sees that you look at it");
        visitor(visitors, appeal.hrId()).open(address).seesStatus(200).sees("Told in confidence");
        visitor(visitors, appeal.hrId()).open(address + "/leave/" + member).seesStatus(200);
        for (String history : List.of("/timeline", "/diagram")) {
            visitor(visitors, appeal.hrId())
                    .open("/cases/" + appeal.caseId() + history)
                    .seesStatus(200)
                    .sees("Hear both sides");
        }
        visitor(visitors, appeal.hrId()).open("/hr/appeals").seesStatus(200);
        visitor(visitors, review.managerId()).open(address).seesStatus(404);
    }

    private Visitor visitor(Visitors visitors, String person) {
        return signedIn.computeIfAbsent(
                person, id -> visitors.withScript().signIn(ReviewWalk.account(beans, id), ReviewWalk.PASSWORD));
    }
}
