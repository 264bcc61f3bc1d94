package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.evenhand.engine.Drawing;
import org.evenhand.engine.Drawings;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody who wants to know what changes reads the processes, as pictures or in text. */
@BrowserTest
class ProcessesStoryTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Drawings drawings;

    @LocalServerPort
    private int port;

    private ReviewWalk walk;
    private Visitors visitors;

    @BeforeEach
    void somebodyWantsToKnow() {
        walk = ReviewWalk.opened(application);
        visitors = new Visitors(port);
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void showsWhatChangesStepBesideStep() {
        Visitor reader = signedIn(visitors.withScript()).follow("Processes");

        reader.follow("How it was and how it is now, side by side")
                .seesHeading("How it was and how it is now")
                .sees("11. Assign ratings and premiums (Associate director)")
                .sees("Not published");
        visitors.findings().assertNone();
    }

    /** The viewer draws with styles of its own, which is why these pages are not looked at like the others. */
    @Test
    void drawsEveryProcessAndPutsNothingUnnamedIntoThePage() {
        Page page = signedIn(visitors.withScript()).page();
        for (Drawing drawing : drawings.all()) {
            page.navigate("http://localhost:" + port + "/processes/" + drawing.name());
            Locator picture = page.locator("#diagram svg[role=img]");
            picture.waitFor();

            assertThat(picture.getAttribute("aria-label")).isEqualTo("Diagram of the process");
            assertThat(page.locator("#diagram .djs-shape").count())
                    .isGreaterThan(drawing.steps().size());
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as(drawing.name())
                    .isEmpty();
        }
    }

    @Test
    void tellsTheSameWithoutScript() {
        Visitor reader = signedIn(visitors.withoutScript()).open("/processes/incumbent-review");

        reader.sees("The diagram needs JavaScript").sees("Assign ratings and premiums");
    }

    private Visitor signedIn(Visitor reader) {
        return reader.signIn(walk.account(walk.review.personId()), ReviewWalk.PASSWORD);
    }
}
