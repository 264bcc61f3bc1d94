package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestPeople;
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

/** Peer input as people go through it: nominated, agreed on, written without script, read by two and by nobody else. */
@BrowserTest
class PeerInputStoryTests {

    private static final String HELPED = "What did this person do that helped you or your work?";
    private static final String MORE = "What could this person do more of?";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ReviewWalk walk;
    private Visitors visitors;
    private List<String> peers;

    @BeforeEach
    void anOpenReview() {
        walk = ReviewWalk.opened(application);
        visitors = new Visitors(port);
        TestPeople people = new TestPeople(jdbc);
        peers = Stream.generate(() -> people.add(walk.world.director)).limit(4).toList();
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void asksPeersAndShowsWhatTheyWroteWithoutNames() {
        Visitor employee = signedIn(walk.review.personId());
        Visitor manager = signedIn(walk.review.managerId());
        nominates(employee);
        agrees(manager);
        writes(peers.get(0), "<b>Knows</b> every map");
        writes(peers.get(2), "\u064a\u0639\u0631\u0641 \u0643\u0644 \u0627\u0644\u062e\u0631\u0627\u0626\u0637");
        writes(peers.get(3), "Answers\nbefore one asks");
        application.getBean(CaseJobs.class).run(walk.caseId());
        employee.open(address()).seesNot("Read what colleagues wrote");

        walk.to("rateCriteria");
        manager.open("/tasks/" + walk.task("rateCriteria").id()).seesNot("Knows");
        manager.open(address() + "/peer-input").seesStatus(403);
        walk.send("rateCriteria", walk.answers().to("rateCriteria"));
        manager.open("/tasks/" + walk.task("completeAssessment").id()).sees("Colleagues have written");
        manager.open(address()).follow("Read what colleagues wrote");
        reads(manager);

        walk.send("completeAssessment", walk.answers().to("completeAssessment"));
        walk.task("holdConversation");
        employee.open(address()).follow("Read what colleagues wrote");
        reads(employee);
        employee.open(address() + "/documents/PEER_PROMISE/1").sees("at least 2 other colleagues");
        visitors.findings().assertNone();
    }

    private void nominates(Visitor employee) {
        employee.open(address()).follow("Nominate colleagues for peer input");
        employee.type("Colleague 1", "Name", walk.review.personId())
                .type("Colleague 2", "Name", peers.get(1))
                .type("Colleague 3", "Name", peers.get(2) + "@example.org");
        employee.press("Nominate colleagues for peer input")
                .seesStatus(422)
                .sees("Nobody gives peer input to their own review");
        employee.type("Colleague 1", "Name", "Person " + peers.get(0)).press("Nominate colleagues for peer input");
        employee.sees("Colleagues nominated for peer input").seesNot("Nominate colleagues for peer input</a>");
    }

    private void agrees(Visitor manager) {
        manager.open("/").followFirst("Agree on peers");
        manager.choose("Person " + peers.get(1), "Is this colleague to be asked?", "No");
        manager.press("Save and stay here").type("Person " + peers.get(1), "Why not?", "They never met.");
        manager.press("Add colleague").type("Colleague 1", "Name", peers.get(3));
        manager.type("Colleague 1", "Why this colleague?", "They share the map room.");
        manager.press("Continue").sees("They share the map room.").press("Send");
        manager.seesHeading("Sent");
    }

    private void writes(String peer, String text) {
        Visitor visitor = visitors.withoutScript().signIn(walk.account(peer), ReviewWalk.PASSWORD);
        visitor.open("/").followFirst("Give peer input");
        visitor.sees("nothing holds together what one person wrote").seesNot("Timeline and documents of this review");
        visitor.choose("Would you like to answer?", "Yes").type(HELPED, text).type(MORE, text);
        visitor.press("Continue").press("Send").seesHeading("Sent").sees("no receipt");
        visitor.open("/").seesNot("Give peer input");
        visitor.open(address()).seesStatus(404);
        assertThat(application.getBean(Inbox.class).confidentialIn(walk.caseId()))
                .extracting(InboxItem::task)
                .noneMatch(task -> peer.equals(task.assignee()));
    }

    private void reads(Visitor reader) {
        reader.seesHeading("What colleagues wrote")
                .sees("<b>Knows</b> every map")
                .sees("before one asks")
                .sees("Collected up to December 2026.");
        peers.forEach(reader::seesNot);
    }

    private Visitor signedIn(String person) {
        return visitors.withScript().signIn(walk.account(person), ReviewWalk.PASSWORD);
    }

    private String address() {
        return "/cases/" + walk.caseId();
    }
}
