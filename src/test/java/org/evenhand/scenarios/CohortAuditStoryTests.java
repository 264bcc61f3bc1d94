package org.evenhand.scenarios;

import org.evenhand.equity.audit.AuditWorld;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.people.People;
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

/** A cohort audit as people go through it: requested, opened by a second person, read, found, released. */
@BrowserTest
class CohortAuditStoryTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private AuditWorld world;
    private CohortAudit audit;
    private Visitors visitors;

    @BeforeEach
    void aCycleIsLocked() {
        EmptyLibrary.in(application.getBean(JdbcClient.class));
        world = AuditWorld.ofSixty(application);
        audit = world.locked();
        visitors = new Visitors(port);
    }

    @AfterEach
    void everybodyGoesHome() {
        visitors.close();
    }

    @Test
    void isOpenedByTwoReadFoundAndReleased() {
        Visitor analyst = signedIn(visitors.withScript(), world.analyst.personId());
        requests(analyst);
        opens(signedIn(visitors.withoutScript(), world.second.personId()));
        world.runsJobs(audit);
        reads(analyst);
        finds(analyst);
        releases(analyst);
        world.runsJobs(audit);
        isRead(signedIn(visitors.withoutScript(), world.personOf(world.cases.get(0))));
        visitors.findings().assertNone();
    }

    private void requests(Visitor analyst) {
        analyst.open("/equity/audits").followFirst(cohort()).sees("Nothing is read");
        analyst.followFirst("Open: Request exact tier").press("Continue").seesStatus(422);
        analyst.type("Why do the exact tables have to be read?", AuditWorld.PURPOSE);
        analyst.choose("Who is the second person?", name(world.second.personId()));
        analyst.press("Continue").press("Send").seesHeading("Sent");
        analyst.open(page()).sees("Open exact tier").seesNot("Read Filed");
    }

    private void opens(Visitor second) {
        second.open("/").followFirst("Open exact tier").sees(AuditWorld.PURPOSE).sees("Filed in the upper levels");
        second.choose("Your decision", "I open the exact tier");
        second.press("Continue").press("Send").seesHeading("Sent");
    }

    private void reads(Visitor analyst) {
        analyst.open(page() + "/tables/gender.gender/filed-upper-level")
                .sees("A disparity beyond chance: Women, 8 of 30 (26.7%), against 22 of 30 (73.3%) of Men")
                .sees("What the table could have noticed")
                .sees("All together, and within grades")
                .sees("Where the numbers come from");
    }

    private void finds(Visitor analyst) {
        analyst.open(page()).followFirst("Record a finding");
        analyst.select("Which part of the process is it about?", "Overall rating");
        analyst.type("What was found?", "Upper levels differ between groups within one grade.");
        analyst.type("Owner", world.second.personId() + "@example.org");
        analyst.choose("What is done about it?", "Monitor: it is looked at again");
        analyst.type("Measure of success", "The ratio of the next cycle is above four fifths.");
        analyst.date("Until when?", java.time.LocalDate.of(2027, 6, 1));
        analyst.press("Record the finding").sees("The ratio of the next cycle");
        analyst.open("/").followFirst("Record findings of the audit");
        analyst.choose("What did the audit find?", "There are findings, and they are in the register");
        analyst.type("What do the tables say?", AuditWorld.SUMMARY);
        analyst.press("Continue").press("Send").seesHeading("Sent");
    }

    private void releases(Visitor analyst) {
        analyst.open("/").followFirst("Release reports of the audit").sees(AuditWorld.SUMMARY);
        analyst.choose("Who may read the report?", "Library HR, and everybody who works here");
        analyst.press("Continue").press("Send").seesHeading("Sent");
    }

    private void isRead(Visitor employee) {
        employee.open("/equity/reports")
                .followFirst(cohort())
                .sees(AuditWorld.SUMMARY)
                .sees("Hidden");
        employee.sees("Groups of fewer than 20 people");
    }

    private String cohort() {
        return audit.cohortName();
    }

    private String page() {
        return "/equity/audits/" + audit.id();
    }

    private String name(String person) {
        return people.get(person).displayName();
    }

    private Visitor signedIn(Visitor visitor, String person) {
        return visitor.signIn(ReviewWalk.account(application, person), ReviewWalk.PASSWORD);
    }
}
