package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionState;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Appeal: reconsideration and appeal against a promotion")
class PromotionAppealPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    private PromotionWorld promoted;
    private AppealWorld world;
    private Promotion promotion;

    @BeforeEach
    void decidedPromotion() {
        promoted = new PromotionWorld(beans);
        promotion = promoted.opened();
        world = new AppealWorld(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"followUp", "end"})
    void opensThePromotionAgainAtTheStepThatARemedyNamesAndKeepsWhatWasWritten(String stands) {
        toldAnd(stands);
        Appeal appeal = world.files(world.decisionOf(promotion.caseId()), "newInformation");
        List<String> before = fingerprints();
        world.goesTo(appeal, "decideAppeal");
        world.answers(world.only(appeal, "decideAppeal"), world.decision(appeal, "REMEDY"));

        assertThat(promoted.now(promotion).state()).isEqualTo(PromotionState.CONSIDERED);
        assertThat(fingerprints()).containsExactlyElementsOf(before);
        PromotionWorld.PATH.stream()
                .dropWhile(step -> !step.equals("weighRecommendations"))
                .forEach(step -> promoted.goes(promotion, step));
        assertThat(promoted.now(promotion).state()).isEqualTo(PromotionState.PROMOTED);
        assertThat(documents
                        .latest(promotion.caseId(), "PROMOTION_DECISION")
                        .orElseThrow()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void takesNoAppealBeforeTheCandidateIsToldAndNoMemberWhoTookPart() {
        PromotionWorld.PATH.stream()
                .takeWhile(step -> !step.equals("notifyCandidate"))
                .forEach(step -> promoted.goes(promotion, step));
        assertThatThrownBy(() -> beans.getBean(AppealFiling.class)
                        .offer(promotion.caseId(), promoted.actor(promotion.personId())))
                .hasMessageContaining("noDecision");
        promoted.goes(promotion, "notifyCandidate");
        Appeal appeal = world.files(world.decisionOf(promotion.caseId()), "procedure");
        world.goesTo(appeal, "namePanelMember");
        for (String involved : List.of(promoted.manager, promoted.director, promoted.hr.personId())) {
            assertThat(world.problems(world.only(appeal, "namePanelMember"), Map.of("name", involved)))
                    .containsExactly("appeals.problem.tookPart");
        }
    }

    private void toldAnd(String stands) {
        PromotionWorld.PATH.stream()
                .takeWhile(step -> stands.equals("end") || !step.equals(stands))
                .forEach(step -> promoted.goes(promotion, step));
        assertThat(beans.getBean(Promotions.class)
                        .get(promotion.caseId())
                        .state()
                        .isNotified())
                .isTrue();
    }

    private List<String> fingerprints() {
        return documents.of(promotion.caseId()).stream()
                .map(DocumentRevision::fingerprint)
                .toList();
    }
}
