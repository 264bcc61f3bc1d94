package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitteeReviewProcessTests {

    private static final String NOTHING = "NOTHING";

    private ModelEngine models;
    private ModelCase committee;

    @BeforeEach
    void begins() {
        models = ModelEngine.fresh();
        committee = models.start("committeeReview", Map.of("caseId", "any"));
    }

    @ParameterizedTest
    @CsvSource({"RECOMMENDED, recommended", "NOT_RECOMMENDED, notRecommended", "NO_RECOMMENDATION, noRecommendation"})
    void goesFromTheChallengeToItsOutcome(String outcome, String end) {
        models.committeeSays("DECLARATIONS", NOTHING, "true", outcome, outcome);
        unchallenged();
        bothDo("declareCommitteeConflict");
        voted();
        talkedAndVotedAgain();
        committee.step("writeReport", "carl");
        bothDo("answerReport");

        assertThat(committee.ends()).containsExactly(end);
        assertThat(committee.variable("committeeOutcome")).isEqualTo(outcome);
    }

    @Test
    void settlesAChallengeBeforeAnythingElse() {
        models.committeeSays("DECLARATIONS");
        committee.step("challengeCommittee", "cory", Map.of("challenged", true));
        assertThat(committee.openStep()).isEqualTo("settleChallenge");
        committee.step("settleChallenge", "hanna");

        assertThat(committee.openSteps()).containsExactly("declareCommitteeConflict", "declareCommitteeConflict");
    }

    @Test
    void goesOnWithoutAChallengeWhenTheTimeForItIsOver() {
        committee.timer("challengeCommitteeLapsed");

        assertThat(committee.openSteps()).containsOnly("castSealedVote");
    }

    @Test
    void asksLibraryHrForMembersWhenNobodyIsLeft() {
        models.committeeSays("MEMBERS", "DECLARATIONS");
        unchallenged();
        assertThat(committee.openStep()).isEqualTo("findMembers");
        committee.step("findMembers", "hanna");

        assertThat(committee.openSteps()).containsOnly("declareCommitteeConflict");
    }

    @Test
    void asksLibraryHrWhenTooFewHaveVotedInTime() {
        models.committeeSays(NOTHING, "false", NOTHING);
        unchallenged();
        committee
                .stepBeside("castSealedVote", "mia")
                .timer("castSealedVoteLapsed")
                .job("revealVotes");
        committee.step("findMembers", "hanna");

        assertThat(committee.openSteps()).containsOnly("castSealedVote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"declareCommitteeConflict", "castSealedVote", "castSecondVote", "answerReport"})
    void asksThoseWhoAreLeftAgainWhenAMemberHasLeft(String step) {
        models.committeeSays("DECLARATIONS", NOTHING, step.equals("castSealedVote") ? NOTHING : "true");
        unchallenged();
        if (!step.equals("declareCommitteeConflict")) {
            bothDo("declareCommitteeConflict");
        }
        if (step.startsWith("castSecond") || step.startsWith("answer")) {
            voted();
            committee.step("holdTalk", "carl");
        }
        if (step.startsWith("answer")) {
            bothDo("castSecondVote");
            committee.job("countVotes").step("writeReport", "carl");
        }
        committee.message("committeeChanged");

        assertThat(committee.openSteps())
                .containsOnly(step.equals("declareCommitteeConflict") ? "castSealedVote" : step);
    }

    @Test
    void talksAgainWhereTheTieRuleSaysSo() {
        models.committeeSays(NOTHING, "true", "REDELIBERATE", "NO_RECOMMENDATION");
        unchallenged();
        voted();
        talkedAndVotedAgain();
        assertThat(committee.openStep()).isEqualTo("holdTalk");
        talkedAndVotedAgain();

        assertThat(committee.openStep()).isEqualTo("writeReport");
    }

    @Test
    void letsTheChairBreakATieWhereTheTieRuleSaysSo() {
        models.committeeSays(NOTHING, "true", "CHAIR_BREAKS");
        unchallenged();
        voted();
        talkedAndVotedAgain();
        committee.step("breakTie", "carl");

        assertThat(committee.openStep()).isEqualTo("writeReport");
    }

    @Test
    void countsWithoutSecondVotesAndEndsWithoutAnswersThatNobodyGaveInTime() {
        unchallenged();
        voted();
        committee.step("holdTalk", "carl").timer("castSecondVoteLapsed").job("countVotes");
        committee.step("writeReport", "carl").timer("answerReportLapsed");

        assertThat(committee.ends()).containsExactly("recommended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "challengeCommittee",
                "settleChallenge",
                "declareCommitteeConflict",
                "findMembers",
                "castSealedVote",
                "holdTalk",
                "castSecondVote",
                "breakTie",
                "writeReport",
                "answerReport"
            })
    void remindsAndEscalatesAndStaysOpen(String step) {
        comesTo(step);
        committee.timer(step + "Reminder").job("remindAssignee");
        assertThat(models.calls()).containsExactly("remind");
        if (!step.equals("challengeCommittee") && !step.equals("answerReport")) {
            committee.timer(step + "Late").job("escalateToNextLevel");
            assertThat(models.calls()).containsExactly("remind", "escalate");
        }
        assertThat(committee.openSteps()).containsOnly(step);
    }

    private void comesTo(String step) {
        models.committeeSays(step.equals("findMembers") ? "MEMBERS" : "DECLARATIONS", NOTHING, "true", "CHAIR_BREAKS");
        if (step.equals("challengeCommittee")) {
            return;
        }
        committee.step("challengeCommittee", "cory", Map.of("challenged", step.equals("settleChallenge")));
        while (!committee.openSteps().contains(step)) {
            goesOn();
        }
    }

    private void goesOn() {
        switch (committee.openSteps().get(0)) {
            case "declareCommitteeConflict" -> bothDo("declareCommitteeConflict");
            case "castSealedVote" -> voted();
            case "holdTalk" -> talked();
            case "castSecondVote" -> {
                bothDo("castSecondVote");
                committee.job("countVotes");
            }
            default -> committee.step(committee.openStep(), "carl");
        }
    }

    private void talked() {
        committee.step("holdTalk", "carl");
    }

    private void unchallenged() {
        committee.step("challengeCommittee", "cory", Map.of("challenged", false));
    }

    private void voted() {
        bothDo("castSealedVote");
        committee.job("revealVotes");
    }

    private void talkedAndVotedAgain() {
        committee.step("holdTalk", "carl");
        bothDo("castSecondVote");
        committee.job("countVotes");
    }

    private void bothDo(String step) {
        committee.stepBeside(step, "mia").stepBeside(step, "noah");
    }
}
