package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortAuditProcessTests {

    private ModelEngine models;
    private ModelCase audit;

    @BeforeEach
    void lock() {
        models = ModelEngine.fresh();
        audit = models.start("cohortAudit", Map.of("caseId", "any", "analyst", "ana"));
    }

    @Test
    void isAnalyzedPieceByPieceOnceASecondPersonHasOpenedIt() {
        models.batchesOpenEverybody(false, true);
        requested().step("openExactTier", "sam", Map.of("opened", true));
        assertThat(audit.openSteps()).isEmpty();
        audit.job("analyzeCohort").job("analyzeCohort");

        assertThat(models.calls()).containsExactly("analyzeCohort", "analyzeCohort");
        assertThat(audit.openStep()).isEqualTo("recordFindings");
    }

    @Test
    void isRequestedAgainWhenTheSecondPersonDeclines() {
        requested().step("openExactTier", "sam", Map.of("opened", false));

        assertThat(audit.openStep()).isEqualTo("requestExactTier");
    }

    @Test
    void closesOnceTheReportsAreReleased() {
        analyzed().step("recordFindings", "ana").step("releaseReports", "ana").job("releaseTables");

        assertThat(audit.ends()).containsExactly("auditClosed");
        assertThat(audit.hasEnded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestExactTier", "openExactTier", "recordFindings", "releaseReports"})
    void remindsAndEscalatesAndStaysOpen(String step) {
        switch (step) {
            case "openExactTier" -> requested();
            case "recordFindings" -> analyzed();
            case "releaseReports" -> analyzed().step("recordFindings", "ana");
            default -> {
                // the first step is open
            }
        }
        audit.timer(step + "Reminder")
                .job("remindAssignee")
                .timer(step + "Late")
                .job("escalateToNextLevel");

        assertThat(models.calls()).endsWith("remind", "escalate");
        assertThat(audit.openStep()).isEqualTo(step);
    }

    private ModelCase requested() {
        return audit.step("requestExactTier", "ana", Map.of("secondPerson", "sam"));
    }

    private ModelCase analyzed() {
        return requested().step("openExactTier", "sam", Map.of("opened", true)).job("analyzeCohort");
    }
}
