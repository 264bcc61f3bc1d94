package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionRunProcessTests {

    private ModelEngine models;
    private ModelCase run;

    @BeforeEach
    void planned() {
        models = ModelEngine.fresh();
        run = models.start("retentionRun", Map.of("caseId", "any", "planner", "hana", "approver", "henry"));
    }

    @Test
    void deletesInPartsUntilEverythingWasLookedAt() {
        models.batchesOpenEverybody(false, true);
        run.step("approveDeletion", "henry", Map.of("deletionApproved", true))
                .job("deleteContents")
                .job("deleteContents");

        assertThat(run.ends()).containsExactly("contentsDeleted");
        assertThat(models.calls()).containsExactly("deleteContents", "deleteContents");
    }

    @Test
    void deletesNothingWhenTheSecondPersonSaysNo() {
        run.step("approveDeletion", "henry", Map.of("deletionApproved", false));

        assertThat(run.ends()).containsExactly("notApproved");
        assertThat(models.calls()).isEmpty();
    }

    @Test
    void endsWhenThePlanIsWithdrawn() {
        run.message("deletionPlanWithdrawn");

        assertThat(run.ends()).containsExactly("planWithdrawn");
        assertThat(run.openSteps()).isEmpty();
    }
}
