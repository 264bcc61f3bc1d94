package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.notifications.MailedLink;
import org.evenhand.notifications.MailedLink.Mailed;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.SampleFiles;
import org.evenhand.referees.Referee;
import org.evenhand.referees.RefereeState;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A referee without an account, from the mail to the letter, with script and without; and what the link does not open. */
@BrowserTest
class RefereeStoryTests {

    private static final String CLOSED = "This link opens nothing";

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private PromotionWorld world;
    private Promotion promotion;

    @Test
    void acceptsAndWritesByLinksThatOpenNothingElse() throws Exception {
        world = new PromotionWorld(beans);
        promotion = world.opened();
        PromotionWorld.PATH.subList(0, 3).forEach(step -> world.goes(promotion, step));
        world.choosesReferees(promotion);
        Referee referee = world.letters.in(promotion, RefereeState.INVITED).get(0);
        try (Visitors visitors = new Visitors(port)) {
            Visitor outside = visitors.withScript();
            accepts(visitors.withoutScript(), referee);
            Mailed link = MailedLink.to(beans, referee.id());
            pausedMeanwhile(outside, link);
            writes(outside, link);
            outside.open("/promotions/" + promotion.caseId()).seesHeading("Sign in");
            visitors.findings().assertNone();
        }
    }

    private void accepts(Visitor outside, Referee referee) throws Exception {
        Mailed invitation = MailedLink.to(beans, referee.id());
        assertThat(invitation.address()).contains(referee.email());
        outside.open(invitation.path()).seesStatus(200).seesHeading("A letter is asked of you");
        seesOnlyWhatIsAsked(outside);
        outside.press("Send your answer").seesStatus(422).sees("There is a problem");
        outside.choose("Do you write the letter?", "Yes. The link to the letter comes by mail to the same address")
                .press("Send your answer")
                .seesHeading("Thank you");
        outside.open(invitation.path()).seesStatus(410).seesHeading(CLOSED);
    }

    /** While the case rests a letter is kept and not taken; no word of why. */
    private void pausedMeanwhile(Visitor outside, Mailed link) {
        LocalDate last = world.inBusinessDays(3);
        world.isAway(promotion.personId(), last);
        outside.open(link.path()).sees("Nothing can be sent for the moment");
        seesOnlyWhatIsAsked(outside);
        outside.type("How do you know the work?", "We worked together.")
                .type("Your letter (optional if you attach it)", "A letter in the making.");
        outside.press("Continue").sees("Nothing can be sent for the moment").press("Send the letter");
        outside.seesStatus(409).sees("Nothing can be sent for the moment");
        assertThat(outside.html()).contains("A letter in the making.");
        world.isBack(promotion, last);
        outside.open(link.path()).seesNot("Nothing can be sent for the moment");
        outside.type("Your letter (optional if you attach it)", "");
        outside.press("Save and stay here");
    }

    private void writes(Visitor outside, Mailed link) throws Exception {
        Path letter = Files.write(folder.resolve("letter.pdf"), SampleFiles.pdf("a letter"));
        Path lie = Files.write(folder.resolve("lie.pdf"), SampleFiles.png());
        outside.open(link.path()).seesStatus(200).seesHeading("Your letter");
        seesOnlyWhatIsAsked(outside);
        outside.type("How do you know the work?", "We worked together.").press("Continue");
        outside.seesStatus(422).sees("Write your letter here, or attach it.");
        outside.upload("Choose a file to add", lie)
                .press("Add this file")
                .seesStatus(422)
                .sees("by its content");
        outside.upload("Choose a file to add", letter).press("Add this file").sees("letter.pdf");
        outside.press("Remove letter.pdf").sees("No files.");
        outside.upload("Choose a file to add", letter).press("Add this file").sees("letter.pdf");
        assertThat(outside.html()).contains("We worked together.");
        outside.press("Continue").seesHeading("Check your answers").sees("letter.pdf");
        seesOnlyWhatIsAsked(outside);
        outside.press("Send the letter").seesHeading("Your letter has arrived");
        outside.open(link.path()).seesStatus(410).seesHeading(CLOSED);
        outside.open(link.path() + "/check").seesStatus(410).seesHeading(CLOSED);
    }

    /** The candidate's name, and nothing of the file, of those who judge, or of other referees. */
    private void seesOnlyWhatIsAsked(Visitor outside) {
        People people = beans.getBean(People.class);
        assertThat(outside.html()).contains(people.get(promotion.personId()).displayName());
        List<String> others = List.of(
                people.get(world.manager).displayName(),
                people.get(world.director).displayName(),
                "Ten years of maps.",
                "What there is on",
                "Sol Second",
                "Tam Third",
                promotion.caseId());
        assertThat(others).noneMatch(outside.html()::contains);
    }
}
