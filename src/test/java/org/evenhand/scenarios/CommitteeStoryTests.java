package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.committees.CommitteeWorld;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
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

/** A committee as people go through it: Library HR forms it, members vote sealed, see all votes, vote again. */
@BrowserTest
class CommitteeStoryTests {

    private static final String SECRET = "The map project shows it.";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private CommitteeWorld world;
    private Visitors visitors;

    @BeforeEach
    void aCaseNeedsACommittee() {
        EmptyLibrary.in(application.getBean(JdbcClient.class));
        world = new CommitteeWorld(application, 7);
        visitors = new Visitors(port);
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void votesWithoutSeeingAVoteAndSeesAllTogether() {
        String caseId = world.needed();
        Visitor hr = signedIn(visitors.withScript(), world.hr.personId());
        hr.open("/hr/committees").open("/hr/committees/" + world.round);
        hr.sees("never served").sees("serves in no other").press("Confirm these committees");
        hr.sees("The committees are formed.");

        world.begins(caseId);
        challenges(caseId);
        world.declared(caseId);
        List<String> members = world.members(caseId);
        Visitor member = signedIn(visitors.withoutScript(), members.get(0));
        votes(member);
        hr.open("/committees/" + caseId).sees("Cast").sees("Votes are sealed").seesNot(SECRET);

        members.subList(1, 5).forEach(other -> world.votes(caseId, other, "IN_FAVOR"));
        world.runs(caseId);
        member.open("/committees/" + caseId).sees("Votes, round 1").sees(SECRET);
        world.talks(caseId);
        votesAgain(member);
        world.pass(caseId, 14);
        hr.open("/committees/" + caseId).sees("What the talk changed").sees("After the talk.");
        assertThat(world.only(caseId).step()).isEqualTo("writeReport");
    }

    @Test
    void formsTheCommitteeOfOneCaseOutOfItsStep() {
        PromotionWorld promotions = new PromotionWorld(application);
        Promotion promotion = promotions.certified(7);
        Visitor hr = signedIn(visitors.withScript(), promotions.hr.personId());
        hr.open("/").followFirst("Form the committee");
        hr.sees("Proposed members, and why").sees("never served").sees("serves in no other");
        hr.follow("Propose somebody else for this committee");
        hr.choose("Who is to have no seat?", firstProposed(hr));
        hr.type("Who is to have one?", promotions.manager);
        hr.type("Why do you change it?", "Knows the collection.");
        hr.press("Change the proposal").seesStatus(422).sees("This person has another part in the case");
        String in = promotions.committee.alternate(promotion);
        hr.type("Who is to have one?", in).press("Change the proposal").sees("The proposal is changed");

        hr.open("/").followFirst("Form the committee").sees(name(in));
        hr.press("Continue").seesStatus(422);
        hr.choose("What do you do?", "Form it as it is proposed here");
        hr.press("Continue").press("Send").seesHeading("Sent");
        assertThat(promotions.committee.members(promotion)).contains(in);
        visitors.findings().assertNone();
    }

    private static String firstProposed(Visitor hr) {
        return hr.page().locator("input[name=out] + label").first().innerText().strip();
    }

    private void challenges(String caseId) {
        Visitor candidate =
                signedIn(visitors.withoutScript(), world.committee(caseId).subjectId());
        candidate.open("/").followFirst("Look at the committee");
        candidate.sees(name(world.members(caseId).get(0)));
        candidate.choose("Do you challenge anybody?", "No");
        candidate.press("Continue").press("Send").seesHeading("Sent");
    }

    private void votes(Visitor member) {
        member.open("/").followFirst("Read the file and cast your sealed vote");
        member.press("Continue").seesStatus(422);
        member.tick("I have read the whole file of this case");
        for (String criterion : world.criterionNames()) {
            member.choose(criterion, "Your vote", "Does not meet the criterion");
        }
        member.choose("On the whole", "Against");
        member.press("Continue").sees("Name the evidence");
        member.press("Continue").seesStatus(422);
        for (String criterion : world.criterionNames()) {
            member.type(criterion, "Why? Name the evidence", SECRET);
        }
        member.type("Why, on the whole?", SECRET);
        member.press("Continue").sees(SECRET).press("Send").seesHeading("Sent");
    }

    private void votesAgain(Visitor member) {
        member.open("/").followFirst("Vote again after the talk");
        member.choose("On the whole", "In favor");
        member.press("Continue").press("Continue").seesStatus(422);
        member.selectStarting(
                "Which criterion does the change follow from?",
                world.criterionNames().get(0));
        member.type("Why the change on the whole?", "After the talk.");
        member.press("Continue").press("Send").seesHeading("Sent");
    }

    private String name(String person) {
        return people.get(person).displayName();
    }

    private Visitor signedIn(Visitor visitor, String person) {
        return visitor.signIn(ReviewWalk.account(application, person), ReviewWalk.PASSWORD);
    }
}
