package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.SampleFiles;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every step of a promotion as whoever has it sees it, and the page of the case for each of them afterwards. */
@BrowserTest
class PromotionStoryTests {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final Map<String, Visitor> signedIn = new HashMap<>();

    @Test
    void goesFromTheNoticeToTheNewRank() throws IOException {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        try (Visitors visitors = new Visitors(port)) {
            for (String step : PromotionWorld.PATH) {
                OpenTask task = world.step(promotion.caseId(), step);
                Visitor holder = visitor(visitors, String.valueOf(task.assignee()));
                holder.open("/tasks/" + task.id()).seesStatus(200);
                if (step.equals("assembleDossier")) {
                    attaches(visitors, promotion, task);
                }
                if (step.equals("weighRecommendations")) {
                    memberReads(visitors, world, promotion);
                }
                world.goes(promotion, step);
            }
            signedIn.values().forEach(visitor -> visitor.open("/promotions/" + promotion.caseId())
                    .seesStatus(200)
                    .sees("Promoted"));
            String pay = "70,000 to 82,000";
            assertThat(visitor(visitors, promotion.personId()).html())
                    .contains(pay, "What the committee came to", "Vote of the committee");
            assertThat(visitor(visitors, world.manager).html()).doesNotContain(pay);
            visitor(visitors, promotion.personId()).open("/promotions").sees("Promoted");
            visitors.findings().assertNone();
        }
    }

    /** What comes late joins the file with a note, or lets everybody look again; each sees before sending who will read it. */
    @Test
    void newMaterialIsJudgedAndEverybodyLooksAgainWhenItIsSignificant() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        for (String step : PromotionWorld.PATH.subList(0, PromotionWorld.PATH.indexOf("respond"))) {
            world.goes(promotion, step);
        }
        try (Visitors visitors = new Visitors(port)) {
            Visitor manager = visitor(visitors, promotion.recommenderId());
            brings(manager, promotion, "A prize for the catalog", "It came in yesterday.");
            judges(visitors, world, promotion, "A prize for the catalog", "No: it joins the file with a note");
            Visitor candidate = visitor(visitors, promotion.personId());
            candidate
                    .open("/tasks/" + world.step(promotion.caseId(), "respond").id())
                    .sees("A prize for the catalog");

            brings(candidate, promotion, "An article was accepted", "");
            Visitor director = visitor(visitors, promotion.directorId());
            director.open("/promotions/" + promotion.caseId()).seesNot("An article was accepted");
            String member = world.committee.members(promotion).get(0);
            Visitor reader = visitor(visitors, member);
            reader.open("/promotions/" + promotion.caseId()).seesStatus(200);
            judges(
                    visitors,
                    world,
                    promotion,
                    "An article was accepted",
                    "Yes: everybody who has looked at the file looks again");
            director.open("/promotions/" + promotion.caseId())
                    .sees("Everybody who has looked looks again")
                    .sees("What the committee had come to at the earlier look");
            reader.open("/promotions/" + promotion.caseId()).seesStatus(404);
            looksAgain(visitors, world, promotion, reader);
        }
    }

    /** The candidate misses something, Library HR says why it does not join the file, and the candidate inspects again. */
    @Test
    void whatIsMissingIsSeenToBeforeTheCaseGoesOn() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        world.goesTo(promotion, "certifyFile");
        try (Visitors visitors = new Visitors(port)) {
            Visitor candidate = visitor(visitors, promotion.personId());
            candidate
                    .open("/tasks/"
                            + world.step(promotion.caseId(), "certifyFile").id())
                    .choose("Is the file complete and right?", "No, something is missing or wrong")
                    .press("Continue")
                    .type("What is missing or wrong", "My second letter is not there.")
                    .press("Continue")
                    .seesHeading("Check your answers")
                    .press("Send")
                    .open("/promotions/" + promotion.caseId())
                    .sees("does not go on until Library HR has added it");
            Visitor hr = visitor(visitors, promotion.hrId());
            hr.open("/tasks/" + world.step(promotion.caseId(), "completeFile").id())
                    .sees("My second letter is not there.")
                    .choose("What has been done?", "It does not join the file; I say why")
                    .press("Continue")
                    .type("Why not", "It came after the last day for letters.")
                    .press("Continue")
                    .seesHeading("Check your answers")
                    .press("Send");
            candidate
                    .open("/tasks/"
                            + world.step(promotion.caseId(), "certifyFile").id())
                    .sees("It came after the last day for letters.");
            visitors.findings().assertNone();
        }
    }

    /** Recommendation, inspection, committee, director, and then the candidate, who answers. */
    private void looksAgain(Visitors visitors, PromotionWorld world, Promotion promotion, Visitor reader) {
        for (String step : List.of("recommendPromotion", "certifyFile", "weighRecommendations")) {
            OpenTask task = world.step(promotion.caseId(), step);
            visitor(visitors, String.valueOf(task.assignee()))
                    .open("/tasks/" + task.id())
                    .sees("An article was accepted");
            world.goes(promotion, step);
        }
        world.goes(promotion, "holdConference");
        reader.open("/promotions/" + promotion.caseId()).seesStatus(200);
        assertThat(reader.html()).contains("An article was accepted");
        Visitor candidate = visitor(visitors, promotion.personId());
        candidate
                .open("/tasks/" + world.step(promotion.caseId(), "respond").id())
                .sees("An article was accepted")
                .choose("Is the file complete and right?", "Yes, I have inspected the file and it is complete")
                .type("Your answer (optional)", "The article settles it.")
                .press("Continue")
                .seesHeading("Check your answers")
                .sees("What " + name(promotion.directorId()) + " will see")
                .press("Send");
        Visitor director = visitor(visitors, promotion.directorId());
        director.open("/tasks/"
                        + world.step(promotion.caseId(), "decidePromotion").id())
                .sees("The article settles it.");
        looksBack(candidate, promotion);
        looksBack(visitor(visitors, world.hr.personId()), promotion);
        visitors.findings().assertNone();
    }

    /** Who could read what when, and what changed from one look to the next. */
    private static void looksBack(Visitor reader, Promotion promotion) {
        String caseId = promotion.caseId();
        reader.open("/cases/" + caseId + "/sight").seesStatus(200).sees("When the case was in which phase");
        reader.open("/cases/" + caseId + "/timeline").seesStatus(200).sees("Recommendation, revision 2");
        reader.open("/cases/" + caseId + "/diagram").seesStatus(200).sees("Recommend on promotion: 2 times");
        for (String changed : List.of("RECOMMENDATION", "COMMITTEE_FINDINGS")) {
            reader.open("/cases/" + caseId + "/documents/" + changed + "/2/changes")
                    .seesStatus(200)
                    .sees("from revision 1 to revision 2");
        }
    }

    /** @param why blank for the candidate, whom nobody asks why something of their own belongs to the file */
    private void brings(Visitor author, Promotion promotion, String title, String why) {
        author.open("/promotions/" + promotion.caseId())
                .press("Add new material")
                .type("What is it?", title)
                .type("What it says, and which criterion it bears on", "It is about the maps.");
        if (!why.isBlank()) {
            author.type("Why does it belong to the file?", why);
        }
        author.press("Continue")
                .seesHeading("Check your answers")
                .sees(name(promotion.directorId()))
                .press("Send");
    }

    /** Library HR sees before sending that now everybody reads it. */
    private void judges(
            Visitors visitors, PromotionWorld world, Promotion promotion, String title, String significance) {
        OpenTask task = world.step(promotion.caseId(), "judgeMaterial");
        visitor(visitors, String.valueOf(task.assignee()))
                .open("/tasks/" + task.id())
                .sees(title)
                .choose("Could it change what somebody has recommended, voted or said?", significance)
                .type("Why?", "It bears on the first criterion.")
                .press("Continue")
                .seesHeading("Check your answers")
                .sees(name(promotion.directorId()))
                .press("Send");
    }

    private String name(String person) {
        return beans.getBean(People.class).get(person).displayName();
    }

    /** The candidate adds a file that is none, a wrong one, and the right one; nothing needs script. */
    private void attaches(Visitors visitors, Promotion promotion, OpenTask task) throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "What I did in ten years.");
        Path picture = Files.write(folder.resolve("poster.png"), SampleFiles.png());
        Path lie = Files.write(folder.resolve("poster.pdf"), SampleFiles.png());
        Visitor candidate = visitors.withoutScript()
                .signIn(ReviewWalk.account(beans, promotion.personId()), ReviewWalk.PASSWORD)
                .open("/tasks/" + task.id())
                .type("Summary", "Ten years of maps.")
                .press("Save, and add or remove files")
                .seesHeading("Files");
        candidate.press("Add this file").seesStatus(422).sees("Choose a file.");
        candidate
                .upload("Choose a file to add", lie)
                .press("Add this file")
                .seesStatus(422)
                .sees("by its content this is PNG");
        candidate.upload("Choose a file to add", text).press("Add this file").sees("The file was added");
        candidate.upload("Choose a file to add", picture).press("Add this file").sees("poster.png");
        candidate.press("Remove notes.txt").sees("The file was removed").sees("poster.png");
        candidate.open("/tasks/" + task.id()).sees("poster.png");
        assertThat(candidate.html()).contains("Ten years of maps.");
    }

    /** Whoever sits in the committee reads the file until the decision, and nothing of what comes after it. */
    private void memberReads(Visitors visitors, PromotionWorld world, Promotion promotion) {
        String member = world.committee.members(promotion).get(0);
        Visitor reader = visitors.withoutScript()
                .signIn(ReviewWalk.account(beans, member), ReviewWalk.PASSWORD)
                .open("/promotions/" + promotion.caseId())
                .seesStatus(200)
                .sees("Dossier")
                .sees("Votes of the committee revealed together");
        assertThat(reader.html()).contains("poster.png");
    }

    private Visitor visitor(Visitors visitors, String person) {
        return signedIn.computeIfAbsent(
                person, id -> visitors.withScript().signIn(ReviewWalk.account(beans, id), ReviewWalk.PASSWORD));
    }
}
