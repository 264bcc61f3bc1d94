package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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

/** A manager who writes is asked about wording, beside the text, and can do away with the question. */
@BrowserTest
class WordingQuestionsTests {

    private static final String WHAT = "#f-ratings-0-evidence-0-what";
    private static final String REMARK = WHAT + "-remark-abrasive";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ReviewWalk walk;
    private Visitors visitors;

    @BeforeEach
    void theManagerHasSomethingToRate() {
        walk = ReviewWalk.opened(application).to("rateCriteria");
        visitors = new Visitors(port);
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
        jdbc.sql("delete from language_hint").update();
    }

    @Test
    void isAskedWhileWritingToldPolitelyAndLeftAloneOnceDismissed() {
        Visitor manager = signedIn(visitors.withScript());
        Page page = manager.page();
        page.locator(WHAT).fill("Was abrasive with the vendor");
        page.locator(REMARK).waitFor();

        assertThat(page.locator("#remarks-said").innerText()).endsWith("below the text: abrasive");
        assertThat(page.evaluate("() => '#' + document.activeElement.id")).isEqualTo(WHAT);

        dismiss(page).click();
        assertThat(page.locator(REMARK).count()).isZero();
        assertThat(page.evaluate("() => '#' + document.activeElement.id")).isEqualTo(WHAT);
        waitForNextDraft(page, () -> page.locator(WHAT).fill("Was abrasive with the vendor again"));
        assertThat(page.locator(REMARK).count()).isZero();

        manager.press("Save and stay here");
        assertThat(page.locator(WHAT).inputValue()).isEqualTo("Was abrasive with the vendor again");
        assertThat(page.locator(REMARK).count()).isZero();
        assertThat(dismissals()).containsExactly(1L);
        visitors.findings().assertNone();
    }

    @Test
    void isAccessibleWithTheQuestionOnThePage() {
        Visitor manager = signedIn(visitors.withScript());
        manager.page().locator(WHAT).fill("A natural leader, but abrasive");
        manager.press("Save and stay here");

        assertThat(manager.page().locator(REMARK).count()).isOne();
        manager.open("/language-hints");
        visitors.findings().assertNone();
    }

    @Test
    void isAskedWithoutScriptOnceTheTextIsSaved() {
        Visitor manager = signedIn(visitors.withoutScript());
        manager.page().locator(WHAT).fill("Was abrasive with the vendor");
        manager.press("Save and stay here");

        assertThat(manager.page().locator(REMARK).isVisible()).isTrue();
        assertThat(dismiss(manager.page()).count()).isZero();
    }

    private Visitor signedIn(Visitor manager) {
        return manager.signIn(walk.account(walk.review.managerId()), ReviewWalk.PASSWORD)
                .open("/tasks/" + walk.task("rateCriteria").id());
    }

    private static Locator dismiss(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dismiss the question about “abrasive”"));
    }

    private static void waitForNextDraft(Page page, Runnable action) {
        page.waitForResponse(answer -> answer.url().endsWith("/draft"), action);
    }

    private List<Long> dismissals() {
        return jdbc.sql("select dismissed from language_hint").query(Long.class).list();
    }
}
