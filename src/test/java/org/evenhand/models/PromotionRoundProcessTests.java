package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromotionRoundProcessTests {

    private final ModelEngine models = ModelEngine.fresh();

    @Test
    void tellsBatchAfterBatchAndIsClosedByHr() {
        models.batchesOpenEverybody(false, true);
        ModelCase round = models.start("promotionRound", Map.of("caseId", "any", "planner", "hana"));
        round.step("planRound", "hana").step("giveNotice", "hana");
        assertThat(round.openSteps()).isEmpty();
        round.job("openCases").job("openCases").step("closeRound", "hana");
        assertThat(models.calls()).containsExactly("openPromotions", "openPromotions");
        assertThat(round.ends()).containsExactly("roundClosed");
        assertThat(round.hasEnded()).isTrue();
    }
}
