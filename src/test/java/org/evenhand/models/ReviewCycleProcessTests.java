package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewCycleProcessTests {

    private static final Map<String, Object> PEOPLE = Map.of("planner", "hanna", "secondPerson", "sam");

    @Test
    void opensBatchAfterBatchUntilEverybodyHasAReview() {
        ModelEngine models = ModelEngine.fresh();
        models.batchesOpenEverybody(false, false, true);
        ModelCase cycle = models.start("reviewCycle", PEOPLE)
                .step("planCycle", "hanna")
                .step("confirmLaunch", "hanna")
                .job("openReviews")
                .job("openReviews")
                .job("openReviews")
                .step("lockCycle", "hanna")
                .step("releaseResults", "hanna")
                .step("closeCycle", "hanna");

        assertThat(models.calls()).containsExactly("beginLaunch", "openReviews", "openReviews", "openReviews");
        assertThat(cycle.ends()).containsExactly("passed", "cycleClosed");
        assertThat(cycle.hasEnded()).isTrue();
    }

    @Test
    void goesBackToThePlanWhenTheCheckpointAsksForAChange() {
        ModelEngine models = ModelEngine.fresh();
        models.checkpointFinds("HOLD", "PASS");
        models.batchesOpenEverybody(true);
        ModelCase cycle = models.start("reviewCycle", PEOPLE)
                .step("planCycle", "hanna")
                .step("confirmLaunch", "hanna")
                .step("answerHold", "hanna", Map.of("holdAnswer", "CHANGE"))
                .step("confirmLaunch", "hanna")
                .job("openReviews")
                .step("lockCycle", "hanna")
                .step("releaseResults", "hanna")
                .step("closeCycle", "hanna");

        assertThat(cycle.ends()).containsExactlyInAnyOrder("toBeRevised", "passed", "cycleClosed");
    }

    @Test
    void letsASecondPersonWaiveARule() {
        ModelEngine models = ModelEngine.fresh();
        models.checkpointFinds("HOLD");
        models.start("reviewCycle", PEOPLE)
                .step("planCycle", "hanna")
                .step("confirmLaunch", "hanna")
                .step("answerHold", "hanna", Map.of("holdAnswer", "WAIVER"))
                .step("decideWaiver", "sam", Map.of("waiverDecision", "GRANTED"));

        assertThat(models.calls()).containsExactly("beginLaunch");
    }

    @Test
    void goesBackToThePlanWhenItHasAgedMeanwhile() {
        ModelEngine models = ModelEngine.fresh();
        models.checkpointFinds("ADVISE");
        models.plansAge(1);
        ModelCase cycle = models.start("reviewCycle", PEOPLE)
                .step("planCycle", "hanna")
                .step("confirmLaunch", "hanna")
                .step("answerAdvice", "hanna");

        assertThat(cycle.openStep()).isEqualTo("confirmLaunch");
        assertThat(models.calls()).containsExactly("beginLaunch");
    }
}
