package org.evenhand.scenarios;

import java.util.HashMap;
import java.util.Map;
import org.evenhand.personnel.PersonnelWorld;
import org.evenhand.personnel.RecordRequest;
import org.evenhand.personnel.Way;
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

/** Somebody asks for their record by clicks, Library HR prepares it, and a rebuttal joins the filed review. */
@BrowserTest
class RecordRequestStoryTests {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> signedIn = new HashMap<>();

    @Test
    void goesFromTheRequestToTheRecordAndTheRebuttal() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        PerformanceReview review = beans.getBean(PerformanceReviews.class).get(caseId);
        PersonnelWorld world = new PersonnelWorld(beans);
        try (Visitors visitors = new Visitors(port)) {
            Visitor employee = visitor(visitors, review.personId());
            employee.open("/record/ask").press("Ask").seesStatus(422);
            RecordRequest request = world.asks(review.personId(), Way.COPY);
            String address = "/record/requests/" + request.caseId();
            employee.open("/record").seesStatus(200).sees("You have asked already");
            employee.open(address).seesStatus(200).sees("Library HR prepares");
            employee.open(address + "/withdraw").seesStatus(200);
            Visitor hr = visitor(visitors, request.hrId());
            hr.open("/hr/record-requests").seesStatus(200);
            hr.open(address).seesStatus(200);
            hr.open(address + "/found").seesStatus(200).sees("What Evenhand found");
            hr.open("/tasks/" + world.task(request).id()).seesStatus(200).sees("It is given, with words blacked out");
            world.prepares(request);
            employee.open(address).seesStatus(200).sees("Download the record");
            employee.open(address + "/record").seesStatus(200).sees("Assessment");
            visitor(visitors, review.managerId()).open(address).seesStatus(404);
            employee.open("/record/rebut/" + caseId + "/ASSESSMENT/1")
                    .seesStatus(200)
                    .press("Add to my record")
                    .seesStatus(422);
            employee.type("Your rebuttal", "The report of March was never looked at.")
                    .press("Add to my record")
                    .seesStatus(200)
                    .sees("Your rebuttal is part of your record");
            visitor(visitors, review.managerId())
                    .open("/cases/" + caseId + "/review")
                    .seesStatus(200)
                    .sees("The report of March was never looked at.");
            visitors.findings().assertNone();
        }
    }

    private Visitor visitor(Visitors visitors, String person) {
        return signedIn.computeIfAbsent(
                person, id -> visitors.withScript().signIn(ReviewWalk.account(beans, id), ReviewWalk.PASSWORD));
    }
}
