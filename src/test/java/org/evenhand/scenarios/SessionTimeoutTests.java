package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The session ends while somebody writes: no word is lost. */
@BrowserTest
class SessionTimeoutTests {

    private static final String MORE = "Anything else your manager should know";
    private static final String WRITTEN = "Written just before the session ended.";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ReviewWalk walk;
    private Visitors visitors;
    private Visitor staff;
    private String email;

    @BeforeEach
    void somebodyWrites() {
        walk = ReviewWalk.opened(application).to("writeSelfReview");
        visitors = new Visitors(port);
        email = walk.account(walk.review.personId());
        staff = visitors.withScript().signIn(email, ReviewWalk.PASSWORD);
        staff.open("/tasks/" + walk.task("writeSelfReview").id());
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void handsTheTextBackAndTakesItAfterSignIn() {
        endSessions();
        staff.type(MORE, WRITTEN).press("Save and stay here");

        staff.seesStatus(403).seesHeading("Your answers are safe, but were not sent");
        staff.anotherTab().signIn(email, ReviewWalk.PASSWORD);
        staff.press("Send my answers");
        staff.seesStatus(200).seesHeading("Write self-review");
        assertThat(walk.draft("writeSelfReview", walk.review.personId()).toString())
                .contains(WRITTEN);
        visitors.findings().assertNone();
    }

    @Test
    void saysWhileSomebodyWritesThatTheSessionIsOverAndSavesAgainAfterSignIn() {
        endSessions();
        staff.type(MORE, WRITTEN);
        staff.page().getByText("You have been signed out.").waitFor();

        staff.anotherTab().signIn(email, ReviewWalk.PASSWORD);
        staff.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        staff.type(MORE, WRITTEN + " And a little more.");
        staff.press("Save and stay here");
        if (staff.heading().startsWith("Your answers are safe")) {
            staff.press("Send my answers");
        }
        assertThat(walk.draft("writeSelfReview", walk.review.personId()).toString())
                .contains("And a little more.");
    }

    private void endSessions() {
        jdbc.sql("delete from web_session where principal_name = ?")
                .param(walk.review.personId())
                .update();
    }
}
