package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Documents;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Promotion: a step is repeated")
class RemedyPolicyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PromotionDecisions decisions;

    private PromotionWorld world;

    @BeforeEach
    void open() {
        world = new PromotionWorld(beans);
    }

    private void repeats(Promotion promotion, String step) {
        transaction.executeWithoutResult(status -> decisions.openAgain(promotion.caseId(), step, world.hr));
    }

    private List<String> steps(Promotion promotion) {
        return world.committee.open(promotion).stream()
                .map(OpenTask::step)
                .distinct()
                .toList();
    }

    private long count(Promotion promotion, String kind) {
        return beans.getBean(Documents.class).of(promotion.caseId()).stream()
                .filter(one -> one.kind().equals(kind))
                .count();
    }

    @Test
    void aDecidedPromotionIsRepeatedFromAnyStepThatIsNamed() {
        Promotion promotion = world.at("followUp");
        for (String step : PromotionDecisions.STEPS.stream().skip(1).toList()) {
            repeats(promotion, step);
            assertThat(steps(promotion)).containsExactly(step.equals("committeeReview") ? "challengeCommittee" : step);
            decides(promotion, step);
            assertThat(world.now(promotion).state()).isEqualTo(PromotionState.NOTIFIED);
        }
        assertThat(count(promotion, CommitteeDocument.REPORT))
                .as("the committee votes anew where a step before its vote is repeated, and only there")
                .isEqualTo(4);
    }

    private void decides(Promotion promotion, String from) {
        List<String> rest = PromotionWorld.PATH.stream()
                .dropWhile(step -> !step.equals(from.equals("committeeReview") ? "weighRecommendations" : from))
                .takeWhile(step -> !step.equals("followUp"))
                .toList();
        if (from.equals("committeeReview")) {
            world.committee.reviews(promotion, "IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
        }
        for (String step : rest) {
            if (step.equals("chooseReferees")) {
                asksOneMore(promotion);
            } else {
                world.goes(promotion, step);
            }
        }
    }

    private void asksOneMore(Promotion promotion) {
        world.answers(
                world.step(promotion.caseId(), "chooseReferees"),
                Map.of("referees", List.of(LetterWalk.referee("Uma Later", "uma"))));
        world.letters.come(promotion);
    }

    @Test
    void aDossierIsWrittenAnewWithoutLosingTheLettersThereAre() {
        Promotion promotion = world.at("followUp");
        long letters = count(promotion, "REFEREE_LETTER");
        repeats(promotion, "assembleDossier");
        world.goes(promotion, "assembleDossier");
        world.answers(world.step(promotion.caseId(), "suggestReferees"), Map.of());
        world.answers(world.step(promotion.caseId(), "chooseReferees"), Map.of());

        assertThat(steps(promotion)).containsExactly("recommendPromotion");
        assertThat(count(promotion, "REFEREE_LETTER")).isEqualTo(letters);
        assertThat(count(promotion, "DOSSIER")).isEqualTo(2);
    }
}
