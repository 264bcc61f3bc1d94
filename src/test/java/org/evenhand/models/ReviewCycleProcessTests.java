package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewCycleProcessTests {

    @Test
    void opensBatchAfterBatchUntilEverybodyHasAReview() {
        ModelEngine models = ModelEngine.fresh();
        models.batchesOpenEverybody(false, false, true);
        ModelCase cycle = models.start("reviewCycle", Map.of("planner", "hanna"))
                .step("planCycle", "hanna")
                .step("confirmLaunch", "hanna")
                .job("openReviews")
                .job("openReviews")
                .job("openReviews")
                .step("closeCycle", "hanna");

        assertThat(models.calls()).containsExactly("openReviews", "openReviews", "openReviews");
        assertThat(cycle.ends()).containsExactly("cycleClosed");
        assertThat(cycle.hasEnded()).isTrue();
    }
}
