package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FairnessConcernProcessTests {

    private ModelEngine models;
    private ModelCase concern;

    @BeforeEach
    void raised() {
        models = ModelEngine.fresh();
        concern = models.start("fairnessConcern", Map.of("caseId", "any", "contact", "fay"));
    }

    @Test
    void endsWithTheAnswerWhenItIsNoted() {
        concern.step("triageConcern", "fay", Map.of("concernTriage", "NOTE"));

        assertThat(concern.ends()).containsExactly("noted");
    }

    @Test
    void holdsTheCaseUntilItIsSettled() {
        concern.step("triageConcern", "fay", Map.of("concernTriage", "HOLD")).step("settleConcern", "fay");

        assertThat(concern.ends()).containsExactly("released");
        assertThat(models.calls()).containsExactly("holdCase", "releaseCase");
    }

    @Test
    void comesToAnotherContactWhomItDoesNotConcern() {
        concern.step("triageConcern", "fay", Map.of("concernTriage", "PASS_ON"));

        assertThat(models.calls()).containsExactly("passConcernOn");
        assertThat(concern.openStep()).isEqualTo("triageConcern");
    }

    @Test
    void releasesTheCaseWhenItIsWithdrawn() {
        concern.step("triageConcern", "fay", Map.of("concernTriage", "HOLD")).message("concernWithdrawn");

        assertThat(concern.ends()).contains("withdrawn");
        assertThat(models.calls()).containsExactly("holdCase", "releaseCase");
        assertThat(concern.openSteps()).isEmpty();
    }

    @Test
    void remindsOfEveryStepAndTellsOtherContactsOfLateOnes() {
        late("triageConcern");
        concern.step("triageConcern", "fay", Map.of("concernTriage", "HOLD"));
        late("settleConcern");

        assertThat(models.calls()).containsOnly("remind", "escalateConcern", "holdCase");
    }

    private void late(String step) {
        concern.timer(step + "Reminder").job("remindAssignee");
        concern.timer(step + "Late").job("escalateToNextLevel");
    }
}
