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

/** One person, one step, two tabs: neither overwrites the other, and nothing is lost. */
@BrowserTest
class TwoTabsTests {

    private static final String GOALS = "Anything else your manager should know";

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private ReviewWalk walk;
    private Visitors visitors;
    private Visitor first;
    private Visitor second;

    @BeforeEach
    void theSameStepIsOpenInTwoTabs() {
        walk = ReviewWalk.opened(application).to("writeSelfReview");
        visitors = new Visitors(port);
        first = visitors.withScript().signIn(walk.account(walk.review.personId()), ReviewWalk.PASSWORD);
        first.open(step());
        second = first.anotherTab().open(step());
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void showsBothTextsWhenTheSecondTabSaves() {
        first.type(GOALS, "Written in the first tab").press("Save and stay here");
        second.type(GOALS, "Written in the second tab").press("Save and stay here");

        second.seesStatus(409).sees("You wrote here in another window");
        assertThat(second.html())
                .contains("Written in the first tab", "Written in the second tab", "The text below is not saved yet.")
                .doesNotContain("Saved ");
        assertThat(draft()).contains("Written in the first tab");
        second.press("Save and stay here").seesStatus(200).sees("Saved ");
        assertThat(draft()).contains("Written in the second tab");
        visitors.findings().assertNone();
    }

    @Test
    void saysWhileSomebodyWritesThatAnotherTabSaved() {
        first.type(GOALS, "Written in the first tab").waitsForSaving();
        second.type(GOALS, "Written in the second tab");

        second.page()
                .getByText("Another window or device saved a different text")
                .first()
                .waitFor();
        assertThat(draft()).contains("Written in the first tab");
        second.press("Continue").seesStatus(409);
        assertThat(second.html()).contains("Written in the first tab", "Written in the second tab");
    }

    @Test
    void sendsNothingThatChangedInAnotherTabAfterTheLookAtIt() {
        first.type("Service to patrons", "Your account", "First account.")
                .type("Stewardship of collections", "Your account", "Second account.")
                .press("Continue")
                .seesHeading("Check your answers");
        second.open(step()).type(GOALS, "One more thing").press("Save and stay here");

        first.press("Send").seesStatus(409).sees("Your text changed in another window");
        assertThat(draft()).contains("One more thing");
    }

    private String draft() {
        return walk.draft("writeSelfReview", walk.review.personId()).toString();
    }

    private String step() {
        return "/tasks/" + walk.task("writeSelfReview").id();
    }
}
