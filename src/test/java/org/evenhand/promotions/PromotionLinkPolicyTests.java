package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Annual review: a promotion in the same year")
class PromotionLinkPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromotionReviews links;

    @Autowired
    PromotionPages pages;

    @Autowired
    PromotionActs acts;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    TestClock clock;

    private PromotionWorld world;

    @BeforeEach
    void oneWorld() {
        world = new PromotionWorld(beans);
    }

    @Test
    void aReviewAndAPromotionOfTheSameYearNameEachOtherToWhoeverMayOpenBoth() {
        Promotion promotion = world.at("assembleDossier");
        for (String person : List.of(promotion.personId(), world.manager)) {
            assertThat(beside(promotion, world.actor(person))).containsExactly(promotion.caseId());
            assertThat(reviewsBeside(promotion, world.actor(person))).containsExactly(review(promotion));
        }
        assertThat(reviewsBeside(promotion, world.hr)).containsExactly(review(promotion));
    }

    @Test
    void theDirectorOfAPromotionWhoHadNoPartInTheReviewIsNotLedToIt() {
        Promotion promotion = world.at("assembleDossier");
        assertThat(reviewsBeside(promotion, world.actor(world.director))).isEmpty();
    }

    @Test
    void whoHasNoPartInThePromotionIsNotToldOfItByTheReview() {
        Promotion promotion = world.at("assembleDossier");
        Actor stranger = new Actor(world.other, Set.of(Role.STAFF), null);
        assertThat(beside(promotion, stranger)).isEmpty();
    }

    @Test
    void aReviewSaysNothingOfAPromotionThatOnlyTheCandidateKnowsOrThatWasWithdrawn() {
        Promotion silent = world.opened();
        assertThat(beside(silent, world.actor(world.manager))).isEmpty();
        assertThat(beside(silent, world.hr)).isEmpty();
        Promotion withdrawn = world.at("assembleDossier");
        acts.withdraw(withdrawn.caseId(), Map.of("kind", "WITHDRAW"), world.actor(withdrawn.personId()));
        assertThat(beside(world.now(withdrawn), world.hr)).isEmpty();
        assertThat(beside(world.now(withdrawn), world.actor(withdrawn.personId())))
                .isEmpty();
    }

    @Test
    void aReviewWhosePeriodEndedAYearBeforeIsOfAnotherYear() {
        clock.set(Instant.parse("2027-06-30T15:00:00Z"));
        Promotion promotion = world.at("assembleDossier");
        assertThat(beside(promotion, world.actor(promotion.personId()))).isEmpty();
        assertThat(reviewsBeside(promotion, world.actor(promotion.personId()))).isEmpty();
    }

    private List<String> beside(Promotion promotion, Actor actor) {
        return links.promotionsBeside(reviews.get(review(promotion)), actor).stream()
                .map(Promotion::caseId)
                .toList();
    }

    private List<String> reviewsBeside(Promotion promotion, Actor actor) {
        return links.reviewsBeside(pages.of(promotion.caseId(), actor), actor).stream()
                .map(PerformanceReview::caseId)
                .toList();
    }

    private String review(Promotion promotion) {
        return reviews.about(promotion.personId()).get(0).caseId();
    }
}
