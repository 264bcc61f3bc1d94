package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** What staff and managers do works in a browser that runs no script. */
@BrowserTest
class NoScriptStoryTests {

    private static final List<String> CRITERIA = List.of("Service to patrons", "Stewardship of collections");

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private ReviewWalk walk;
    private Visitors visitors;

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
    void staffWritesAndTheManagerAssesses() {
        Visitor staff = signedIn(walk.review.personId());
        confirmsThePosition(staff);
        writesTheSelfReview(staff);
        Visitor manager = signedIn(walk.review.managerId());
        rates(manager);
        completes(manager);
        assertThat(walk.task("holdConversation").assignee()).isEqualTo(walk.review.managerId());
    }

    private void confirmsThePosition(Visitor staff) {
        staff.open("/").followFirst("Confirm position and criteria").press("Continue");
        staff.seesStatus(422).sees("There is a problem");
        staff.choose("Does this describe your position as it is today?", "No, something is missing or out of date")
                .tick("I have seen the criteria and the dates")
                .press("Continue");
        staff.sees("What is missing or out of date?")
                .choose("Does this describe your position as it is today?", "Yes, it is up to date");
        send(staff);
    }

    private void writesTheSelfReview(Visitor staff) {
        staff.open("/").followFirst("Write self-review");
        staff.press("Add example to Service to patrons").press("Remove Example 1 of Service to patrons");
        for (String criterion : CRITERIA) {
            staff.press("Add example to " + criterion)
                    .type(criterion, "Your account", "What I did.")
                    .date("Example 1 of " + criterion, "Date", LocalDate.of(2026, 5, 12))
                    .type("Example 1 of " + criterion, "What happened", "It was done.");
        }
        staff.press("Save and stay here").sees("Saved ");
        send(staff);
    }

    private void rates(Visitor manager) {
        manager.open("/").followFirst("Rate criteria with evidence");
        for (int i = 0; i < CRITERIA.size(); i++) {
            String criterion = CRITERIA.get(i);
            manager.choose(criterion, "Level", "Level 3").press("Add another example to " + criterion);
            evidence(manager, "Example 1 of " + criterion, 2 + i);
            evidence(manager, "Example 2 of " + criterion, 7 + 3 * i);
        }
        send(manager);
    }

    private static void evidence(Visitor manager, String row, int month) {
        manager.date(row, "Date", LocalDate.of(2026, month, 12))
                .type(row, "What happened", "It was done.")
                .type(row, "Result", "It lasts.");
    }

    private void completes(Visitor manager) {
        manager.open("/").followFirst("Complete assessment");
        manager.type("Growth item 1", "What to keep doing, start or change", "Teach more.")
                .type("Growth item 1", "What will be different", "A seminar each term.")
                .type("Growth item 1", "Support you will give", "Two afternoons a month.")
                .date("Growth item 1", "By when", LocalDate.of(2027, 6, 30))
                .choose("Overall level", "Level 3")
                .type("Summary", "A steady year.");
        send(manager);
    }

    private Visitor signedIn(String person) {
        return visitors.withoutScript().signIn(walk.account(person), ReviewWalk.PASSWORD);
    }

    private static void send(Visitor who) {
        who.press("Continue").seesHeading("Check your answers").press("Send").seesHeading("Sent");
    }
}
