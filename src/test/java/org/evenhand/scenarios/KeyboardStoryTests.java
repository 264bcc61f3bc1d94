package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A whole step with nothing but the keyboard: Tab, arrows, space, Enter and letters. */
@BrowserTest
class KeyboardStoryTests {

    /** More presses of Tab than any page here has places to stop. */
    private static final int PATIENCE = 120;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private ReviewWalk walk;
    private Visitors visitors;
    private Page page;

    @BeforeEach
    void aReviewIsOpen() {
        walk = ReviewWalk.opened(application);
        visitors = new Visitors(port);
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void signsInAnswersMendsAndSendsAStep() {
        Visitor staff = visitors.withScript().open("/sign-in");
        page = staff.page();
        tabTo("E-mail address");
        page.keyboard().type(walk.account(walk.review.personId()));
        tabTo("Password");
        page.keyboard().type(ReviewWalk.PASSWORD);
        press("Enter");
        tabTo("Confirm position and criteria");
        press("Enter");
        tabTo("Continue");
        press("Enter");
        mendsWhatIsWrong(staff);
        tabTo("Continue");
        press("Enter");
        staff.seesHeading("Check your answers");
        tabTo("Send");
        press("Enter");
        staff.seesHeading("Sent");
    }

    /** The error summary has the focus; its links lead to the questions. */
    private void mendsWhatIsWrong(Visitor staff) {
        staff.page().waitForFunction("() => document.activeElement.matches('.govuk-error-summary')");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(focused()).contains("Yes, it is up to date");
        page.keyboard().press("Space");
        tabTo("I have seen the criteria and the dates");
        page.keyboard().press("Space");
        assertThat(page.evaluate("() => document.activeElement.checked")).isEqualTo(true);
    }

    /** Goes on with Tab until what has the focus is called so, and sees that it is visible on the screen. */
    private void tabTo(String name) {
        for (int presses = 0; presses < PATIENCE; presses++) {
            page.keyboard().press("Tab");
            if (focused().startsWith(name)) {
                assertThat(page.evaluate("() => { const box = document.activeElement.getBoundingClientRect();"
                                + " return box.bottom > 0 && box.top < innerHeight; }"))
                        .as("on the screen: " + name)
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("Tab never came to " + name);
    }

    private String focused() {
        return String.valueOf(page.evaluate("() => { const at = document.activeElement;"
                + " return (at.labels?.[0]?.textContent ?? at.textContent ?? '').replace(/\\s+/g, ' ').trim(); }"));
    }

    private void press(String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }
}
