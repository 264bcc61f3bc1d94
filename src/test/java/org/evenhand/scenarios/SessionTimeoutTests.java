package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
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

    private static final double PATIENCE = 60_000;

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

    /** Spring Session ends it by itself; nothing here tells the page when. */
    @Test
    void warnsBeforeTheSessionEndsAndGoesOnWhenAskedTo() {
        shortSession();
        staff.type(MORE, WRITTEN);
        Locator warning = alert("You will soon be signed out");
        warning.waitFor(new WaitForOptions().setTimeout(PATIENCE));
        Instant end = sessionEnd();

        warning.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Stay signed in"))
                .click();
        warning.waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));

        assertThat(sessionEnd()).isAfter(end);
        assertThat(staff.page().getByLabel(MORE).inputValue()).isEqualTo(WRITTEN);
        staff.press("Save and stay here").seesStatus(200).seesHeading("Write self-review");
    }

    @Test
    void saysWhenTheSessionHasEndedByItselfAndKeepsWhatWasTyped() {
        shortSession();
        staff.type(MORE, WRITTEN);
        alert("You have been signed out").waitFor(new WaitForOptions().setTimeout(PATIENCE));
        staff.looksAgain();
        visitors.findings().assertNone();

        assertThat(staff.page().getByLabel(MORE).inputValue()).isEqualTo(WRITTEN);
        staff.type(MORE, WRITTEN + " And a little more.");
        staff.anotherTab().signIn(email, ReviewWalk.PASSWORD);
        staff.press("Save and stay here");
        if (staff.heading().startsWith("Your answers are safe")) {
            staff.press("Send my answers");
        }
        assertThat(walk.draft("writeSelfReview", walk.review.personId()).toString())
                .contains("And a little more.");
    }

    /** What the alert shows; the alert itself takes no room. */
    private Locator alert(String start) {
        return staff.page()
                .getByRole(AriaRole.ALERT)
                .getByRole(AriaRole.PARAGRAPH)
                .filter(new Locator.FilterOptions().setHasText(start));
    }

    /** From here on nobody may pause for longer than a few seconds. */
    private void shortSession() {
        jdbc.sql("update web_session set max_inactive_interval = 24 where principal_name = ?")
                .param(walk.review.personId())
                .update();
        staff.open(staff.path());
    }

    private Instant sessionEnd() {
        return jdbc.sql("select max(expiry_time) from web_session where principal_name = ?")
                .param(walk.review.personId())
                .query((row, number) -> Instant.ofEpochMilli(row.getLong(1)))
                .single();
    }

    private void endSessions() {
        jdbc.sql("delete from web_session where principal_name = ?")
                .param(walk.review.personId())
                .update();
    }
}
