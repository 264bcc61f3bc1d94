package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.testsupport.EmptyLibrary;
import org.evenhand.testsupport.browser.BrowserTest;
import org.evenhand.testsupport.browser.Visitor;
import org.evenhand.testsupport.browser.Visitors;
import org.junit.jupiter.api.Test;
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

    private final Map<String, Visitor> signedIn = new HashMap<>();

    @Test
    void goesFromTheNoticeToTheNewRank() {
        EmptyLibrary.in(beans.getBean(JdbcClient.class));
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        try (Visitors visitors = new Visitors(port)) {
            for (String step : PromotionWorld.PATH) {
                OpenTask task = world.step(promotion.caseId(), step);
                Visitor holder = visitor(visitors, String.valueOf(task.assignee()));
                holder.open("/tasks/" + task.id()).seesStatus(200);
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

    /** Whoever sits in the committee reads the file until the decision, and nothing of what comes after it. */
    private void memberReads(Visitors visitors, PromotionWorld world, Promotion promotion) {
        String member = world.committee.members(promotion).get(0);
        visitors.withoutScript()
                .signIn(ReviewWalk.account(beans, member), ReviewWalk.PASSWORD)
                .open("/promotions/" + promotion.caseId())
                .seesStatus(200)
                .sees("Dossier")
                .sees("Votes of the committee revealed together");
    }

    private Visitor visitor(Visitors visitors, String person) {
        return signedIn.computeIfAbsent(
                person, id -> visitors.withScript().signIn(ReviewWalk.account(beans, id), ReviewWalk.PASSWORD));
    }
}
