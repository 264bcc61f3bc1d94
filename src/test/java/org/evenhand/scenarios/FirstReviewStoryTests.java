package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.evenhand.people.Accounts;
import org.evenhand.record.CaseExport;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One complete annual review, from a roster file to the filed record, by clicks alone. */
@BrowserTest
class FirstReviewStoryTests {

    private static final LocalDate LAUNCH_DAY = LocalDate.of(2026, 12, 7);
    private static final List<String> CRITERIA = List.of("Service to patrons", "Stewardship of maps", "Teaching");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseExport export;

    @Autowired
    private CaseJobs jobs;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private StoryLibrary library;
    private Visitors visitors;
    private Visitor hr;
    private Visitor ines;
    private Visitor manager;
    private Visitor head;
    private Visitor associate;
    private String caseId = "";
    private LocalDate today = LAUNCH_DAY;

    @BeforeEach
    void aLibraryOfWhichOnlyHrIsKnown() {
        library = new StoryLibrary(jdbc, accounts, encoder);
        visitors = new Visitors(port);
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void carriesOneReviewFromTheRosterToTheRecord() throws Exception {
        hr = signedIn("hr");
        importsTheRoster();
        publishesCriteria();
        goTo(LAUNCH_DAY);
        plansAndLaunchesTheCycle();
        everybodySignsIn();
        confirmsThePosition();
        writesTheSelfReview();
        seesWhereTheReviewStands();
        ratesUnderSeal();
        changesTheTextAfterAHold();
        asksForAWaiverThatTheDepartmentHeadGrants();
        talksAndChangesTheAssessment();
        givesAReasonAndTalksAgain();
        settlesTheRating("Level 3");
        sendsTheReviewBack();
        answersAdvice();
        talks();
        settlesTheRating("Level 3");
        signs();
        receivesWithAStatement();
        readsTheFiledReview();
        showsHrTheWholePath();
        recordFitsTogether();
        visitors.findings().assertNone();
    }

    private void importsTheRoster() throws Exception {
        hr.follow("Library HR").follow("Roster").follow("Import a roster");
        hr.upload("Roster file", library.wrongRoster(folder)).press("Upload and check");
        hr.seesHeading("The file has problems").sees("manager_id").sees("Nobody in this file has the id");
        hr.follow("Upload another file");
        hr.upload("Roster file", library.roster(folder)).press("Upload and check");
        hr.seesHeading("Check the import").sees("7 people are new").press("Apply these changes");
        hr.seesHeading("The import was applied");
        hr.open("/hr/roster/import")
                .upload("Roster file", library.roster(folder))
                .press("Upload and check");
        hr.sees("Nothing would change");
        hr.open("/hr/roster");
    }

    private void publishesCriteria() {
        hr.follow("Library HR").follow("Criteria").follow("New criteria set");
        hr.type("Name", "Criteria " + library.id("set")).tick("Job families", StoryLibrary.FAMILY);
        for (int level = 1; level <= 4; level++) {
            hr.type("Level " + level, "Level", "Level " + level)
                    .type("Level " + level, "What it means", "Meets " + level + " of the expectations.");
        }
        for (int number = 1; number <= CRITERIA.size(); number++) {
            criterion("Criterion " + number, CRITERIA.get(number - 1), number == 1 ? "40" : "30");
        }
        hr.press("Save draft").seesHeading("Criteria " + library.id("set"));
        hr.sees("Nothing stands in the way").follow("Publish").press("Publish this version");
        hr.sees("Published on November 20, 2026");
    }

    private void criterion(String row, String name, String weight) {
        hr.type(row, "Criterion", name)
                .type(row, "What it is about", "What patrons ask for, they get.")
                .type(row, "Weight in percent", weight)
                .tickFirst(row);
        for (int anchor = 1; anchor <= 3; anchor++) {
            hr.type(
                    "Anchor " + anchor + " of " + row,
                    "Behavior",
                    "Answers within " + anchor + " working days and says what comes next.");
        }
    }

    private void plansAndLaunchesTheCycle() {
        hr.open("/hr/cycles").press("Plan a cycle").seesHeading("Plan a review cycle");
        hr.press("Continue").seesStatus(422).sees("There is a problem");
        hr.type("Name of the cycle", "Review of 2026 " + library.id("cycle"))
                .select("Staff category", library.category())
                .select("Criteria set", "Criteria " + library.id("set") + ", version 1")
                .date("First day", LocalDate.of(2026, 1, 1))
                .date("Last day", LocalDate.of(2026, 12, 31))
                .date("Self-reviews due", LocalDate.of(2027, 1, 8))
                .date("Conversations held by", LocalDate.of(2027, 1, 22))
                .date("Ratings due", LocalDate.of(2027, 1, 29))
                .selectStarting("Final signatory", "Amara Castellanos");
        String cycle = send(hr);
        hr.open("/hr/cycles/" + cycle).sees("3 people are in this cycle").follow("Launch this cycle");
        hr.tick("I have checked the plan, and the cycle may be launched");
        hr.type("Why is this plan launched without a rehearsal?", "Three people, and the same dates as last year.");
        send(hr);
        hr.open("/hr/cycles/" + cycle).sees("0 of 3 people done");
        jobs.run(cycle);
        hr.open("/hr/cycles/" + cycle).sees("All 3 people done: 3 reviews opened, 0 not opened.");
    }

    private void everybodySignsIn() {
        library.openAccounts();
        ines = signedIn("ines");
        manager = signedIn("manager");
        head = signedIn("head");
        associate = signedIn("associate");
    }

    private void confirmsThePosition() {
        begin(ines, "Confirm position and criteria");
        ines.press("Continue").seesStatus(422).sees("There is a problem");
        ines.choose("Does this describe your position as it is today?", "No, something is missing or out of date")
                .tick("I have seen the criteria and the dates")
                .press("Continue")
                .type("What is missing or out of date?", "I now look after the globes as well.");
        caseId = send(ines);
        begin(manager, "Correct position description: Inés Okafor")
                .sees("I now look after the globes as well.")
                .type("The position as it is today", "Librarian for maps and globes, grade 7.");
        send(manager);
        begin(ines, "Confirm position and criteria").sees("Librarian for maps and globes");
        ines.choose("Does this describe your position as it is today?", "Yes, it is up to date")
                .tick("I have seen the criteria and the dates");
        send(ines);
    }

    private void writesTheSelfReview() {
        begin(ines, "Write self-review");
        for (String criterion : CRITERIA) {
            ines.type(criterion, "Your account", "What I did for " + criterion + ".");
            ines.choose(criterion, "Your own rating", "Level 4");
        }
        ines.waitsForSaving();
        ines.press("Add example to Teaching");
        ines.date("Example 1 of Teaching", "Date", LocalDate.of(2026, 5, 12))
                .type("Example 1 of Teaching", "What happened", "Taught a class on old projections.")
                .type("Example 1 of Teaching", "Result", "Thirty students drew a map.");
        ines.press("Add goal").type("Goal 1", "Goal", "Lead a seminar.");
        ines.press("Save and stay here").sees("Saved December 7, 2026");
        String shown = ines.press("Continue").seesHeading("Check your answers").html();
        assertThat(shown).contains("Taught a class on old projections.", "Lead a seminar.");
        ines.press("Send").seesHeading("Sent").sees("Fingerprint");
    }

    private void ratesUnderSeal() {
        begin(manager, "Rate criteria with evidence: Inés Okafor").sees("What I did for Teaching.");
        manager.seesNot("own rating").seesNot("Own rating");
        for (int i = 0; i < CRITERIA.size(); i++) {
            String row = "Example 1 of " + CRITERIA.get(i);
            manager.date(row, "Date", LocalDate.of(2026, 2 + i, 12))
                    .type(row, "What happened", "Solved what nobody had solved.")
                    .type(row, "Result", "It works to this day.")
                    .choose(CRITERIA.get(i), "Level", "Level 3");
        }
        manager.press("Continue").seesHeading("Check your answers").seesNot("own rating");
        manager.press("Send");
    }

    private void changesTheTextAfterAHold() {
        begin(manager, "Complete assessment: Inés Okafor").sees("Own rating of Inés Okafor");
        completes("Level 2");
        begin(manager, "Answer hold: Inés Okafor").sees("more than three quarters of a level");
        manager.choose("How do you want to go on?", "I change the text");
        send(manager);
    }

    private void completes(String overall) {
        manager.type("Growth item 1", "What to keep doing, start or change", "Teach more.")
                .type("Growth item 1", "What will be different", "A seminar each term.")
                .type("Growth item 1", "Support you will give", "Two afternoons a month.")
                .date("Growth item 1", "By when", LocalDate.of(2027, 6, 30))
                .choose("Overall level", overall)
                .type("Summary", "A steady year with two results that last.");
        send(manager);
    }

    private void asksForAWaiverThatTheDepartmentHeadGrants() {
        begin(manager, "Complete assessment: Inés Okafor").sees("asks you to look at this again");
        send(manager);
        begin(manager, "Answer hold: Inés Okafor");
        manager.choose("How do you want to go on?", "I ask for a waiver").press("Continue");
        manager.type("Your reason", "The level describes a year of change, not its numbers.");
        send(manager);
        begin(head, "Decide on waiver: Inés Okafor").sees("a year of change");
        head.choose("Your decision", "I grant the waiver: it may go on as it is")
                .type("Your reason", "The change of duties explains the difference.");
        send(head);
        jobs.run(caseId);
    }

    private void talksAndChangesTheAssessment() {
        goTo(today.plusDays(3));
        begin(manager, "Hold conversation: Inés Okafor");
        manager.date("Date of the conversation", today)
                .type("Who took part", "Both of us")
                .type("What you talked about", "The draft, criterion by criterion.")
                .choose("Will you change the assessment as a result?", "Yes, I will revise it")
                .press("Continue")
                .type("What you will change", "I add the globes to the summary.");
        send(manager);
    }

    private void givesAReasonAndTalksAgain() {
        begin(manager, "Complete assessment: Inés Okafor").sees("I add the globes to the summary.");
        manager.type("Summary", "A steady year, globes included.");
        send(manager);
        begin(manager, "Answer hold: Inés Okafor");
        manager.choose("How do you want to go on?", "I keep the text and give a reason")
                .press("Continue")
                .type("Your reason", "The globes came late in the year.");
        send(manager);
        jobs.run(caseId);
        talks();
    }

    private void talks() {
        goTo(today.plusDays(today.getDayOfWeek().getValue() > 3 ? 5 : 3));
        begin(manager, "Hold conversation: Inés Okafor");
        manager.date("Date of the conversation", today)
                .type("Who took part", "Both of us")
                .type("What you talked about", "The draft as it is now.")
                .choose("Will you change the assessment as a result?", "No, it stays as it is");
        send(manager);
        begin(ines, "Confirm conversation").sees("The draft as it is now.");
        ines.tick("The conversation took place").tick("I had the draft at least 2 business days before");
        send(ines);
    }

    private void settlesTheRating(String level) {
        settles(manager, "Propose overall rating", level);
        settles(head, "Review overall rating", level);
        settles(associate, "Confirm overall rating", level);
    }

    private void settles(Visitor who, String step, String level) {
        begin(who, step + ": Inés Okafor").choose("Overall rating", level).press("Continue");
        if (!who.heading().equals("Check your answers")) {
            who.type("Reason, if you change the level", "The evidence carries the higher level.")
                    .press("Continue");
        }
        who.seesHeading("Check your answers").press("Send").seesHeading("Sent");
    }

    private void sendsTheReviewBack() {
        begin(head, "Sign as department head: Inés Okafor")
                .choose("Your decision", "I send it back to the manager")
                .press("Continue")
                .type("What has to change, and why", "The summary and the rating do not agree.");
        send(head);
    }

    private void answersAdvice() {
        begin(manager, "Complete assessment: Inés Okafor").sees("The summary and the rating do not agree.");
        manager.choose("Overall level", "Level 3");
        send(manager);
        begin(manager, "Answer advice: Inés Okafor").sees("three quarters of the quarters on duty");
        manager.choose("Your answer", "I have considered it");
        send(manager);
        jobs.run(caseId);
    }

    private void signs() {
        for (Visitor who : List.of(head, associate)) {
            begin(who, who == head ? "Sign as department head: Inés Okafor" : "Sign as associate director: Inés Okafor")
                    .choose("Your decision", "I sign this review");
            send(who);
        }
    }

    private void receivesWithAStatement() {
        begin(ines, "Receive review").choose("Your answer", "I have received it and add a statement");
        ines.press("Continue").type("Your statement", "The globes deserve a line of their own.");
        send(ines);
        jobs.run(caseId);
        ines.open("/reviews").sees("Filed with statement");
        manager.open("/people").sees("Inés Okafor");
    }

    private void seesWhereTheReviewStands() {
        ines.open("/cases/" + caseId).seesHeading("Your review").sees("Rate criteria with evidence");
        ines.sees("Rosa Delgado").sees("Your rights");
        manager.open("/cases/" + caseId).seesHeading("Review of Inés Okafor");
        manager.open("/cases/" + caseId + "/documents/SELF_REVIEW/1").sees("What I did for Teaching.");
        manager.seesNot("Level 4");
        hr.open("/cases/" + caseId).sees("Until then HR sees every step, and no text.");
        hr.open("/cases/" + caseId + "/documents/SELF_REVIEW/1").seesNot("What I did");
    }

    private void readsTheFiledReview() {
        ines.open("/cases/" + caseId).sees("Nobody. It is filed.");
        ines.open("/cases/" + caseId + "/review").sees("The globes deserve a line of their own.");
        var file = ines.browser().request().get(ines.address("/cases/" + caseId + "/review.pdf"));
        assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void showsHrTheWholePath() {
        hr.follow("Library HR")
                .follow("Cases")
                .open("/hr/cases?q=" + library.mark())
                .sees("Inés Okafor");
        hr.followFirst("Inés Okafor").seesHeading("Review of Inés Okafor");
        hr.follow("Timeline in full, with what proves it").sees("fit together: nobody changed");
        hr.sees("Inés Okafor").sees("Waiver granted, with a reason").sees("Sent back to the manager");
        hr.open("/cases/" + caseId + "/diagram").sees("Confirm position");
        hr.page().locator("#diagram svg .djs-shape").first().waitFor();
        assertThat(hr.page().locator("#diagram").getAttribute("data-passed")).contains("userTask_receiveReview");
    }

    private void recordFitsTogether() throws Exception {
        var file = new ByteArrayOutputStream();
        export.write(caseId, file);
        var verdict = FileVerification.verify(new ByteArrayInputStream(file.toByteArray()), List.of());
        assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(Outcome.OK);
    }

    private Visitor signedIn(String who) {
        return library.signedIn(visitors.withScript(), who);
    }

    private static Visitor begin(Visitor who, String step) {
        return who.open("/").followFirst(step);
    }

    /** Continues, looks once more, sends, and keeps the receipt. The case the receipt is of. */
    private static String send(Visitor who) {
        who.press("Continue").seesHeading("Check your answers").press("Send").seesHeading("Sent");
        return who.path().split("/", -1)[2];
    }

    private void goTo(LocalDate day) {
        today = day;
        clock.set(day.atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("America/New_York"))
                .toInstant());
    }
}
