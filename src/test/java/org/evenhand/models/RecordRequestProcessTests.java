package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordRequestProcessTests {

    private ModelEngine models;

    @BeforeEach
    void begin() {
        models = ModelEngine.fresh();
    }

    private ModelCase asked(boolean inspection) {
        return models.start(
                "recordRequest", Map.of("caseId", "any", "staff", "ada", "hr", "hana", "inspection", inspection));
    }

    @Test
    void endsACopyWhenItIsPrepared() {
        ModelCase request = asked(false).step("prepareRecord", "hana");

        assertThat(request.ends()).containsExactly("copyGiven");
        assertThat(models.calls()).containsExactly("openRecord");
    }

    @Test
    void recordsAnInspectionThatWasMovedOnce() {
        ModelCase request = asked(true)
                .step("prepareRecord", "hana")
                .step("recordInspection", "hana", Map.of("inspectionOutcome", "MOVED"))
                .step("recordInspection", "hana", Map.of("inspectionOutcome", "INSPECTED"));

        assertThat(request.ends()).containsExactly("inspected");
    }

    @Test
    void saysWhenNobodyCame() {
        ModelCase request = asked(true)
                .step("prepareRecord", "hana")
                .step("recordInspection", "hana", Map.of("inspectionOutcome", "NOT_COME"));

        assertThat(request.ends()).containsExactly("notInspected");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        ModelCase request = asked(true);
        request.message("recordRequestWithdrawn");

        assertThat(request.ends()).contains("withdrawn");
        assertThat(request.openSteps()).isEmpty();
    }

    @Test
    void remindsOfEveryStepAndEscalatesLateOnes() {
        ModelCase request = asked(true);
        late(request, "prepareRecord");
        request.step("prepareRecord", "hana");
        late(request, "recordInspection");

        assertThat(models.calls()).containsOnly("openRecord", "remind", "escalate");
    }

    private static void late(ModelCase request, String step) {
        request.timer(step + "Reminder").job("remindAssignee");
        request.timer(step + "Late").job("escalateToNextLevel");
    }
}
