package org.evenhand.scenarios;

import java.util.HashMap;
import java.util.Map;
import org.evenhand.retention.HoldScope;
import org.evenhand.retention.RecordHold;
import org.evenhand.retention.RecordHolds;
import org.evenhand.retention.RetentionRun;
import org.evenhand.retention.RetentionWorld;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Library HR looks at what is due, holds one case, plans, another approves; the pages of a deleted case still open. */
@BrowserTest
class RetentionStoryTests {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> signedIn = new HashMap<>();

    @Test
    void goesFromTheListToTheDeletionAndTheCaseStillOpens() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        RetentionWorld world = new RetentionWorld(beans);
        String review = world.filedAndLeft();
        String held = world.filedAndLeft();
        world.yearsPass(5);
        try (Visitors visitors = new Visitors(port)) {
            Visitor planner = visitor(visitors, world.planner.personId());
            planner.open("/hr/retention").seesStatus(200).sees("5 years after the person has left");
            planner.open("/hr/retention/preview").seesStatus(200).sees("Would be deleted");
            planner.open("/hr/retention/holds/new").press("Set the hold").seesStatus(422);
            RecordHold hold = beans.getBean(RecordHolds.class)
                    .set(HoldScope.CASE, held, Map.of("reason", "A complaint is pending."), world.planner);
            planner.open("/hr/retention/holds").seesStatus(200).sees("A complaint is pending.");
            planner.open("/hr/retention/holds/" + hold.id() + "/lift").seesStatus(200);
            planner.open("/hr/retention/preview")
                    .seesStatus(200)
                    .sees("Kept: legal hold")
                    .sees(hold.id());
            planner.open("/hr/retention/plan").press("Plan the deletion").seesStatus(422);
            RetentionRun run = world.plans();
            String address = "/hr/retention/runs/" + run.id();
            planner.open(address).seesStatus(200).sees("Waits for the second person");
            planner.open(address + "/withdraw").seesStatus(200);
            Visitor approver = visitor(visitors, world.approver.personId());
            approver.open(address).seesStatus(200).sees("Decide on a deletion");
            approver.open("/tasks/" + world.task(run).id()).seesStatus(200).sees("May exactly this list be deleted?");
            world.approves(run);
            planner.open(address).seesStatus(200).sees("0 of 1 cases looked at");
            world.deletes(run);
            planner.open(address).seesStatus(200).sees("Deleted:");
            deletedCaseOpens(planner, review);
            visitors.findings().assertNone();
        }
    }

    private static void deletedCaseOpens(Visitor hr, String review) {
        String words = "was deleted under the retention schedule";
        hr.open("/cases/" + review).seesStatus(200).sees(words);
        hr.open("/cases/" + review + "/timeline").seesStatus(200).sees(words);
        hr.open("/cases/" + review + "/diagram").seesStatus(200).sees(words);
        hr.open("/cases/" + review + "/certificate").seesStatus(200).sees(words);
        hr.open("/cases/" + review + "/notices").seesStatus(200);
        hr.open("/cases/" + review + "/sight").seesStatus(200);
        hr.open("/cases/" + review + "/review").seesStatus(200).sees(words);
    }

    private Visitor visitor(Visitors visitors, String person) {
        return signedIn.computeIfAbsent(
                person, id -> visitors.withScript().signIn(ReviewWalk.account(beans, id), ReviewWalk.PASSWORD));
    }
}
