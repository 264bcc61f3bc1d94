package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EquityCheckpointProcessTests {

    private ModelEngine models;

    @BeforeEach
    void freshEngine() {
        models = ModelEngine.fresh();
    }

    @Test
    void passesWhenTheRulesFindNothing() {
        assertOutcome(checkpoint("PASS"), "passed", "PASS");
    }

    @Test
    void goesOnOnceAdviceIsAnswered() {
        assertOutcome(checkpoint("ADVISE").step("answerAdvice", "ben"), "adviceAnswered", "ADVICE_ANSWERED");
    }

    @Test
    void goesOnWithAReason() {
        assertOutcome(held("REASON"), "reasonRecorded", "REASON_GIVEN");
    }

    @Test
    void goesBackToBeChanged() {
        assertOutcome(held("CHANGE"), "toBeRevised", "REVISE");
    }

    @Test
    void goesOnWithAWaiverOfTheSecondPerson() {
        assertOutcome(waiver("GRANTED"), "waived", "WAIVED");
    }

    @Test
    void goesBackWhenTheWaiverIsRefused() {
        assertOutcome(waiver("REFUSED"), "toBeRevised", "REVISE");
    }

    @Test
    void remindsAndEscalatesTheWaiver() {
        ModelCase checkpoint = held("WAIVER")
                .timer("decideWaiverReminder")
                .job("remindAssignee")
                .timer("decideWaiverLate")
                .job("escalateToNextLevel");

        assertThat(models.calls()).containsExactly("remind", "escalate");
        assertThat(checkpoint.openStep()).isEqualTo("decideWaiver");
    }

    private ModelCase checkpoint(String finding) {
        models.checkpointFinds(finding);
        return models.start(
                "equityCheckpoint",
                Map.of("caseId", "any", "checkpoint", "assessment", "author", "ben", "secondPerson", "cara"));
    }

    private ModelCase held(String answer) {
        return checkpoint("HOLD").step("answerHold", "ben", Map.of("holdAnswer", answer));
    }

    private ModelCase waiver(String decision) {
        return held("WAIVER").step("decideWaiver", "cara", Map.of("waiverDecision", decision));
    }

    private static void assertOutcome(ModelCase checkpoint, String end, String outcome) {
        assertThat(checkpoint.ends()).containsExactly(end);
        assertThat(checkpoint.variable("checkpointOutcome")).isEqualTo(outcome);
        assertThat(checkpoint.hasEnded()).isTrue();
    }
}
