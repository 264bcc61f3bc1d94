package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.OpenTask;
import org.evenhand.history.sight.CaseSight;
import org.evenhand.history.sight.Holder;
import org.evenhand.history.sight.PromotionSights;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Case history: who could read what of a promotion when, as the rules of reading have it")
class PastPhasesPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromotionPhases phases;

    @Autowired
    PromotionSights sights;

    @Autowired
    LateMaterial material;

    @Autowired
    CaseHistory engine;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private PromotionWorld world;
    private Promotion promotion;
    private Actor libraryHr;

    @BeforeEach
    void open() {
        world = new PromotionWorld(beans);
        promotion = world.opened();
        libraryHr = new Actor(new TestPeople(jdbc).add(null, Role.HR), Set.of(Role.STAFF, Role.HR), null);
    }

    /** The history must say at every step what the pages go by. */
    @Test
    void saysAtEveryStepWhatThePagesGoBy() {
        agrees();
        goesThrough("followUp");
        assertThat(history())
                .containsExactly(
                        PromotionPhase.DECLARING,
                        PromotionPhase.PREPARING,
                        PromotionPhase.COMMITTEE,
                        PromotionPhase.REVIEWED,
                        PromotionPhase.DECIDED,
                        PromotionPhase.TOLD);
    }

    @Test
    void aPhaseThatComesAgainWhenEverybodyLooksAgainIsThereTwice() {
        goesThrough("respond");
        OpenTask task = material.announce(promotion.caseId(), world.actor(promotion.personId()));
        world.answers(task, LateMaterialPolicyTests.NEW);
        clock.advance(Duration.ofMinutes(5));
        world.answers(
                world.step(promotion.caseId(), "judgeMaterial"),
                Map.of("significant", "SIGNIFICANT", "reason", "It bears on the first criterion."));
        agrees();
        for (String step : List.of("recommendPromotion", "certifyFile", "weighRecommendations")) {
            goes(step);
        }
        assertThat(history())
                .containsExactly(
                        PromotionPhase.DECLARING,
                        PromotionPhase.PREPARING,
                        PromotionPhase.COMMITTEE,
                        PromotionPhase.REVIEWED,
                        PromotionPhase.PREPARING,
                        PromotionPhase.COMMITTEE,
                        PromotionPhase.REVIEWED);
    }

    @Test
    void whatWasBeforeConsiderationIsTheCandidatesAloneAndAnotherPartReadsItsOwnPage() {
        goesThrough("chooseReferees");
        CaseSight<PromotionPhase> own = sights.of(promotion.caseId(), world.actor(promotion.personId()));
        CaseSight<PromotionPhase> hr = sights.of(promotion.caseId(), libraryHr);
        assertThat(own.phases()).containsExactly(PromotionPhase.DECLARING, PromotionPhase.PREPARING);
        assertThat(hr.phases()).containsExactly(PromotionPhase.PREPARING);
        assertThat(hr.holders()).extracting(Holder::role).containsExactly("RECOMMENDER", "DIRECTOR", "HR");
        for (String other : List.of(world.manager, world.director)) {
            assertThatThrownBy(() -> sights.of(promotion.caseId(), world.actor(other)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("sightOthers");
        }
        assertThatThrownBy(() -> sights.of(promotion.caseId(), world.actor(world.anybody())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverOptedOutHasAHistoryThatNobodyElseIsShown() {
        world.answers(world.step(promotion.caseId(), "declareIntent"), Map.of("intent", "OPT_OUT"));
        assertThat(sights.of(promotion.caseId(), world.actor(promotion.personId()))
                        .spans())
                .extracting(CaseSight.Span::phase)
                .endsWith(PromotionPhase.NOT_CONSIDERED);
        assertThatThrownBy(() -> sights.of(promotion.caseId(), libraryHr)).isInstanceOf(Refusal.class);
    }

    private void goesThrough(String last) {
        for (String step : PromotionWorld.PATH.subList(0, PromotionWorld.PATH.indexOf(last) + 1)) {
            goes(step);
        }
    }

    private void goes(String step) {
        clock.advance(Duration.ofMinutes(5));
        if (step.equals("certifyFile")) {
            world.answers(world.step(promotion.caseId(), step), world.usual(step));
            agrees();
            clock.advance(Duration.ofMinutes(5));
            world.committee.reviews(promotion, "IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
        } else {
            world.goes(promotion, step);
        }
        agrees();
    }

    private void agrees() {
        List<PromotionPhase> history = history();
        assertThat(history.get(history.size() - 1)).isEqualTo(phases.of(world.now(promotion)));
    }

    private List<PromotionPhase> history() {
        return PastPhases.of(world.now(promotion), ledger.of(promotion.caseId()), engine.steps(promotion.caseId()))
                .stream()
                .map(PastPhases.Since::phase)
                .toList();
    }
}
