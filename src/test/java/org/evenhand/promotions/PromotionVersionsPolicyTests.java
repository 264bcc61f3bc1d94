package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Case history: every version of every document of a promotion, with a difference for whoever reads both")
class PromotionVersionsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    LateMaterial material;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private PromotionWorld world;
    private Promotion promotion;

    @BeforeEach
    void everybodyLookedAgain() {
        world = new PromotionWorld(beans);
        promotion = world.at("decidePromotion");
        OpenTask task = material.announce(promotion.caseId(), world.actor(promotion.personId()));
        world.answers(task, LateMaterialPolicyTests.NEW);
        world.answers(
                world.step(promotion.caseId(), "judgeMaterial"),
                Map.of("significant", "SIGNIFICANT", "reason", "It bears on the first criterion."));
        Map<String, Object> recommendation = new HashMap<>(world.usual("recommendPromotion"));
        List<Map<String, Object>> reasons = world.rows("reason");
        reasons.set(0, Map.of("key", reasons.get(0).get("key"), "reason", "The article makes the case stronger."));
        recommendation.put("reasons", reasons);
        world.answers(world.step(promotion.caseId(), "recommendPromotion"), recommendation);
        world.goes(promotion, "certifyFile");
        world.goes(promotion, "weighRecommendations");
    }

    @Test
    void aRecommendationThatWasWrittenAnewSaysWhatChanged() throws Exception {
        for (String reader : List.of(promotion.personId(), world.manager, world.director, world.hr.personId())) {
            assertThat(page(reader, "/promotions/" + promotion.caseId()))
                    .contains("/documents/RECOMMENDATION/2/changes")
                    .doesNotContain("/documents/RECOMMENDATION/1/changes");
            assertThat(changes(reader, "RECOMMENDATION", 2).getContentAsString())
                    .contains("what changed from revision 1 to revision 2", "stronger", "put in:");
        }
    }

    @Test
    void whatTheCommitteeCameToIsComparedLookByLookWithoutAMembersName() throws Exception {
        String member = world.committee.members(promotion).get(0);
        for (String reader : List.of(promotion.personId(), world.director, world.hr.personId())) {
            assertThat(page(reader, "/promotions/" + promotion.caseId()))
                    .contains("/documents/COMMITTEE_FINDINGS/2/changes");
            assertThat(changes(reader, "COMMITTEE_FINDINGS", 2).getContentAsString())
                    .contains("What the committee came to: what changed")
                    .doesNotContain("Person " + member);
        }
        assertThat(changes(world.manager, "COMMITTEE_FINDINGS", 2).getStatus()).isEqualTo(404);
    }

    @Test
    void votesOfTwoRoundsAreComparedForLibraryHrAloneAndForNobodyElse() throws Exception {
        String hr = new TestPeople(jdbc).add(null, Role.HR);
        assertThat(page(hr, "/committees/" + promotion.caseId())).contains("/documents/COMMITTEE_REVEALED/2/changes");
        assertThat(changes(hr, "COMMITTEE_REVEALED", 2).getStatus()).isEqualTo(200);
        for (String reader : List.of(promotion.personId(), world.manager, world.director)) {
            assertThat(changes(reader, "COMMITTEE_REVEALED", 2).getStatus()).isEqualTo(404);
            assertThat(changes(reader, "COMMITTEE_SEALED_VOTE", 2).getStatus()).isEqualTo(404);
        }
        assertThat(changes(hr, "COMMITTEE_SEALED_VOTE", 2).getStatus()).isEqualTo(404);
    }

    @Test
    void whatStandsForItselfAndWhatIsTheFirstHasNoDifference() throws Exception {
        assertThat(changes(world.hr.personId(), "RECOMMENDATION", 1).getStatus())
                .isEqualTo(404);
        assertThat(changes(world.hr.personId(), "REFEREE_LETTER", 2).getStatus())
                .isEqualTo(404);
        assertThat(changes(world.hr.personId(), "PROMOTION_INTENT", 1).getStatus())
                .isEqualTo(404);
        assertThat(changes(world.hr.personId(), "NO_SUCH_KIND", 2).getStatus()).isEqualTo(404);
        assertThat(changes(world.anybody(), "RECOMMENDATION", 2).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse changes(String person, String kind, int revision) throws Exception {
        return open(person, "/cases/" + promotion.caseId() + "/documents/" + kind + "/" + revision + "/changes");
    }

    private String page(String person, String address) throws Exception {
        return open(person, address).getContentAsString();
    }

    private MockHttpServletResponse open(String person, String address) throws Exception {
        Actor actor = beans.getBean(People.class)
                .find(person)
                .map(found -> new Actor(person, found.roles(), null))
                .orElseThrow();
        SignedIn who = new SignedIn(person, actor.roles());
        return web.perform(get(address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
