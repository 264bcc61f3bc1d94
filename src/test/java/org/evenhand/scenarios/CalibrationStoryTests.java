package org.evenhand.scenarios;

import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.people.People;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calibration session as people go through it: views first, then the session, then the criteria monitor. */
@BrowserTest
class CalibrationStoryTests {

    private static final String WHOSE = "Whose rating changes?";
    private static final String CRITERION = "By which criterion?";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private CalibrationWorld world;
    private CalibrationSession session;
    private Visitors visitors;

    @BeforeEach
    void twoReviewsWaitForASession() {
        EmptyLibrary.in(application.getBean(JdbcClient.class));
        world = new CalibrationWorld(application, 2).confirmed();
        session = world.convenes();
        visitors = new Visitors(port);
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void comparesRatingsByEvidenceAndTellsTheEmployeeWhatMoved() {
        views(visitors.withoutScript(), world.manager);
        views(visitors.withScript(), world.departmentHead);
        Visitor chair = visitors.withScript();
        views(chair, world.chair);
        holds(chair);
        signs();
        world.settled(session);
        world.reviews.goesTo(world.cases.get(0), "receiveReview");
        signedIn(visitors.withScript(), world.review(world.cases.get(0)).personId())
                .open("/")
                .followFirst("Receive review")
                .sees("From Level 3 to Level 4")
                .sees("Led the move of the maps in May.");
        visitors.findings().assertNone();
    }

    private void views(Visitor visitor, String member) {
        signedIn(visitor, member).open("/").followFirst("Give an independent view");
        visitor.press("Continue").sees("Which level do you see?");
        for (String caseId : world.cases) {
            visitor.choose(nameIn(caseId), "Which level do you see?", "Level 3");
        }
        visitor.press("Continue").press("Send").seesHeading("Sent");
        visitor.open("/calibrations/" + session.id()).sees("Calibration of");
    }

    private void holds(Visitor chair) {
        chair.open("/").followFirst("Hold the calibration session");
        chair.date("Day of the session", world.today());
        chair.tick("Who was present?", name(world.manager));
        chair.tick("Who was present?", name(world.departmentHead));
        chair.tick("Who was present?", name(world.chair) + " (chair)");
        chair.tick("Who was present?", name(world.monitor) + " (criteria monitor)");
        chair.press("Add change");
        chair.selectStarting(WHOSE, nameIn(world.cases.get(0)));
        chair.selectStarting(CRITERION, "Service to patrons");
        chair.type("Change 1", "Evidence", "Led the move of the maps in May.");
        chair.choose("Change 1", "Level after the session", "Level 4");
        chair.press("Continue").seesStatus(422).sees("Reason");
        chair.type("Change 1", "Reason", "The same work was rated higher in another department.");
        chair.press("Continue").press("Send").seesHeading("Sent");
    }

    private void signs() {
        Visitor monitor = signedIn(visitors.withScript(), world.monitor);
        monitor.open("/").followFirst("Sign as criteria monitor");
        monitor.sees("from Level 3 to Level 4").choose("Your decision", "I sign this record");
        monitor.press("Continue").press("Send").seesHeading("Sent");
    }

    private String nameIn(String caseId) {
        return name(world.review(caseId).personId());
    }

    private String name(String person) {
        return people.get(person).displayName();
    }

    private Visitor signedIn(Visitor visitor, String person) {
        return visitor.signIn(ReviewWalk.account(application, person), ReviewWalk.PASSWORD);
    }
}
