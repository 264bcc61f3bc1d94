package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppealProcessTests {

    private ModelEngine models;
    private ModelCase appeal;

    @BeforeEach
    void files() {
        models = ModelEngine.fresh();
        appeal = filed(false);
    }

    private ModelCase filed(boolean reconsideration) {
        return models.start(
                "appeal",
                Map.of(
                        "caseId", "any",
                        "staff", "ada",
                        "decider", "dora",
                        "hr", "hana",
                        "reconsideration", reconsideration));
    }

    @Test
    void endsAReconsiderationWithItsAnswer() {
        ModelCase asked = filed(true);
        asked.timer("reconsiderDecisionReminder").job("remindAssignee");
        asked.timer("reconsiderDecisionLate").job("escalateToNextLevel");
        asked.step("reconsiderDecision", "dora");

        assertThat(asked.ends()).contains("answered");
    }

    @ParameterizedTest
    @CsvSource({"UPHELD, upheld", "REMEDY, remedy", "DISMISSED, dismissed"})
    void goesFromTheFilingToTheDecision(String outcome, String end) {
        models.panelLacks("SEAT_OF_STAFF", "SEATS_OF_HR", "ANSWERS", "CHALLENGE");
        accepted();
        appeal.step("stateReasons", "dora").step("replyToReasons", "ada");
        appeal.step("namePanelMember", "ada").step("namePanel", "hana");
        bothDo("acceptPanelSeat");
        appeal.step("challengePanel", "ada", Map.of("challenged", false));
        heard();
        appeal.step("decideAppeal", "carl", Map.of("appealOutcome", outcome)).job("carryOut");

        assertThat(appeal.ends()).containsExactly(end);
        assertThat(models.calls()).containsExactly("carryOutAppeal");
    }

    @Test
    void goesOnWhenTheOthersLetTheirTimePass() {
        models.panelLacks("SEAT_OF_STAFF", "CHALLENGE");
        appeal.step("checkAppeal", "hana", Map.of("appealIntake", "RETURNED"))
                .timer("completeAppealLapsed")
                .step("checkAppeal", "hana", Map.of("appealIntake", "ACCEPTED"))
                .timer("stateReasonsLapsed")
                .timer("replyToReasonsLapsed")
                .timer("namePanelMemberLapsed")
                .step("namePanel", "hana")
                .timer("challengePanelLapsed");

        assertThat(appeal.openStep()).isEqualTo("holdHearings");
    }

    @Test
    void comesBackToHumanResourcesWhenItIsCompleted() {
        appeal.step("checkAppeal", "hana", Map.of("appealIntake", "RETURNED")).step("completeAppeal", "ada");

        assertThat(appeal.openStep()).isEqualTo("checkAppeal");
    }

    @Test
    void endsWhereItCameTooLate() {
        appeal.step("checkAppeal", "hana", Map.of("appealIntake", "REFUSED"));

        assertThat(appeal.ends()).containsExactly("refused");
    }

    @Test
    void settlesAChallengeBeforeTheOriginalOpens() {
        models.panelLacks("CHALLENGE");
        written();
        appeal.step("challengePanel", "ada", Map.of("challenged", true)).step("settlePanelChallenge", "hana");

        assertThat(appeal.openStep()).isEqualTo("holdHearings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptPanelSeat", "holdHearings", "writePanelView", "decideAppeal"})
    void fillsThePanelAgainWhenAMemberHasLeft(String step) {
        models.panelLacks(step.equals("acceptPanelSeat") ? "ANSWERS" : "NOTHING", "SEATS_OF_HR");
        written();
        if (step.equals("writePanelView") || step.equals("decideAppeal")) {
            appeal.step("holdHearings", "carl");
        }
        if (step.equals("decideAppeal")) {
            bothDo("writePanelView");
        }
        appeal.message("panelChanged");

        assertThat(appeal.openSteps()).containsExactly("namePanel");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        appeal.message("appealWithdrawn");

        assertThat(appeal.ends()).contains("withdrawn");
        assertThat(appeal.openSteps()).isEmpty();
    }

    @Test
    void remindsOfEveryStepAndEscalatesLateOnes() {
        models.panelLacks("SEAT_OF_STAFF", "SEATS_OF_HR", "ANSWERS", "CHALLENGE");
        late("checkAppeal");
        appeal.step("checkAppeal", "hana", Map.of("appealIntake", "RETURNED"));
        reminded("completeAppeal");
        appeal.step("completeAppeal", "ada").step("checkAppeal", "hana", Map.of("appealIntake", "ACCEPTED"));
        reminded("stateReasons");
        appeal.step("stateReasons", "dora");
        reminded("replyToReasons");
        appeal.step("replyToReasons", "ada");
        reminded("namePanelMember");
        appeal.step("namePanelMember", "ada");
        late("namePanel");
        appeal.step("namePanel", "hana");
        late("acceptPanelSeat");
        bothDo("acceptPanelSeat");
        reminded("challengePanel");
        appeal.step("challengePanel", "ada", Map.of("challenged", true));
        late("settlePanelChallenge");
        appeal.step("settlePanelChallenge", "hana");
        late("holdHearings");
        appeal.step("holdHearings", "carl");
        late("writePanelView");
        bothDo("writePanelView");
        late("decideAppeal");

        assertThat(models.calls()).containsOnly("remind", "escalate");
    }

    private void reminded(String step) {
        appeal.timer(step + "Reminder").job("remindAssignee");
    }

    private void late(String step) {
        reminded(step);
        appeal.timer(step + "Late").job("escalateToNextLevel");
    }

    private void accepted() {
        appeal.step("checkAppeal", "hana", Map.of("appealIntake", "ACCEPTED"));
    }

    private void written() {
        accepted();
        appeal.step("stateReasons", "dora").step("replyToReasons", "ada");
    }

    private void heard() {
        appeal.step("holdHearings", "carl");
        bothDo("writePanelView");
    }

    private void bothDo(String step) {
        List.of("mia", "noah").forEach(member -> appeal.stepBeside(step, member));
    }
}
