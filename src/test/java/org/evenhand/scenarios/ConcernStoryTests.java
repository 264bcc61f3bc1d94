package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.evenhand.concerns.Concern;
import org.evenhand.concerns.ConcernWorld;
import org.evenhand.people.People;
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

/** A concern raised by clicks on the page of a review, and what the manager sees of it: a review that is paused. */
@BrowserTest
class ConcernStoryTests {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> signedIn = new HashMap<>();

    @Test
    void isRaisedHeldAndAnsweredWithoutAnybodyInTheCaseSeeingIt() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesTo(caseId, "completeAssessment");
        PerformanceReview review = beans.getBean(PerformanceReviews.class).get(caseId);
        ConcernWorld world = new ConcernWorld(beans);
        try (Visitors visitors = new Visitors(port)) {
            Visitor employee = visitor(visitors, review.personId());
            employee.open("/cases/" + caseId).follow("Raise a concern").seesStatus(200);
            employee.press("Send to the fairness contact").seesStatus(422);
            employee.type("What is not fair?", ConcernWorld.SECRET)
                    .tickFirst("Whom is it about?")
                    .press("Send to the fairness contact")
                    .seesStatus(200)
                    .sees("With the fairness contact");
            Concern concern = world.raisedBy(review.personId());
            employee.open("/concerns/" + concern.caseId() + "/withdraw").seesStatus(200);
            visitor(visitors, concern.contactId())
                    .open("/concerns")
                    .seesStatus(200)
                    .follow("Review of " + name(review.personId()))
                    .sees(ConcernWorld.SECRET)
                    .follow("Look at the concern")
                    .seesStatus(200)
                    .choose("What becomes of it?", "Hold the case until it is settled")
                    .type(
                            "Your answer to " + name(review.personId()) + ", with your reason",
                            "I look at the draft myself, because it was changed.")
                    .press("Continue")
                    .press("Send")
                    .seesStatus(200);
            employee.open("/concerns/" + concern.caseId())
                    .sees("The case waits")
                    .sees("I look at the draft myself");
            Visitor manager = visitor(visitors, review.managerId());
            assertThat(manager.open("/cases/" + caseId)
                            .seesStatus(200)
                            .sees("This review is paused")
                            .html())
                    .doesNotContain(concern.caseId(), ConcernWorld.SECRET, concern.contactId());
            manager.open("/concerns/" + concern.caseId()).seesStatus(404);
            manager.open("/concerns").seesStatus(200).sees("You have raised none.");
            world.settles(world.raisedBy(review.personId()));
            employee.open("/concerns/" + concern.caseId()).sees("The draft is put right.");
            manager.open("/cases/" + caseId).seesStatus(200).sees("Review goes on");
            visitors.findings().assertNone();
        }
    }

    private String name(String person) {
        return beans.getBean(People.class).get(person).displayName();
    }

    private Visitor visitor(Visitors visitors, String person) {
        return signedIn.computeIfAbsent(
                person, id -> visitors.withScript().signIn(ReviewWalk.account(beans, id), ReviewWalk.PASSWORD));
    }
}
