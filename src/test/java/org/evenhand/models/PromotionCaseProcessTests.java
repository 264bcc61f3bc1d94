package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromotionCaseProcessTests {

    private record Step(String name, String assignee, Map<String, Object> routing) {}

    private static final Map<String, Object> COMPLETE = Map.of("fileComplete", true);
    private static final Map<String, Object> INCOMPLETE = Map.of("fileComplete", false);

    private static final List<Step> PATH = List.of(
            new Step("declareIntent", "ada", Map.of("considered", true)),
            new Step("assembleDossier", "ada", Map.of()),
            new Step("suggestReferees", "ada", Map.of()),
            new Step("chooseReferees", "ben", Map.of()),
            new Step("recommendPromotion", "ben", Map.of()),
            new Step("certifyFile", "ada", COMPLETE),
            new Step("weighRecommendations", "dora", Map.of("viewsDiffer", true)),
            new Step("holdConference", "dora", Map.of()),
            new Step("respond", "ada", COMPLETE),
            new Step("decidePromotion", "dora", Map.of("offered", true)),
            new Step("notifyCandidate", "hana", Map.of()),
            new Step("followUp", "hana", Map.of()));

    private ModelEngine models;
    private ModelCase promotion;

    @BeforeEach
    void open() {
        models = ModelEngine.fresh();
        promotion = opened(false);
    }

    private ModelCase opened(boolean selfNominated) {
        return models.start(
                "promotionCase",
                Map.of(
                        "caseId", "any",
                        "staff", "ada",
                        "recommender", "ben",
                        "director", "dora",
                        "hr", "hana",
                        "selfNominated", selfNominated));
    }

    @Test
    void goesFromTheNoticeToThePromotion() {
        PATH.forEach(this::goes);
        assertThat(promotion.ends()).containsExactlyInAnyOrder("recommended", "promoted");
        assertThat(models.calls()).containsExactly("beginConsideration", "needCommittee");
    }

    @Test
    void endsWithoutAPromotionThatIsNotOffered() {
        goesTo("weighRecommendations");
        promotion
                .step("weighRecommendations", "dora", Map.of("viewsDiffer", false))
                .step("respond", "ada", COMPLETE)
                .step("decidePromotion", "dora", Map.of("offered", false))
                .step("notifyCandidate", "hana")
                .step("followUp", "hana");
        assertThat(promotion.ends()).containsExactlyInAnyOrder("recommended", "notPromoted");
    }

    @Test
    void endsSilentlyForWhoeverIsNotToBeConsidered() {
        promotion.step("declareIntent", "ada", Map.of("considered", false));
        assertThat(promotion.ends()).containsExactly("notThisRound");
        assertThat(promotion.hasEnded()).isTrue();
        assertThat(models.calls()).isEmpty();
    }

    @Test
    void considersWhoeverSaysNothing() {
        promotion.timer("declareIntentLapsed");
        assertThat(promotion.openStep()).isEqualTo("assembleDossier");
        assertThat(models.calls()).containsExactly("beginConsideration", "needCommittee");
    }

    @Test
    void asksNobodyWhoNominatedThemselves() {
        assertThat(opened(true).openSteps()).containsExactly("assembleDossier");
    }

    @Test
    void goesOnWithoutACertificateAndWithoutAnAnswer() {
        goesTo("certifyFile");
        promotion.timer("certifyFileLapsed");
        committeeReviews();
        promotion.step("weighRecommendations", "dora", Map.of("viewsDiffer", false));
        promotion.timer("respondLapsed");
        assertThat(promotion.openStep()).isEqualTo("decidePromotion");
    }

    @Test
    void endsWhereverItStandsWhenTheCandidateWithdraws() {
        goesTo("holdConference");
        promotion.message("promotionWithdrawn");
        assertThat(promotion.ends()).containsExactlyInAnyOrder("recommended", "withdrawn");
        assertThat(promotion.hasEnded()).isTrue();
    }

    @Test
    void endsWithItsCommitteeWhenTheCandidateWithdraws() {
        goesTo("certifyFile");
        promotion.step("certifyFile", "ada", COMPLETE).message("promotionWithdrawn");
        assertThat(promotion.ends()).containsExactly("withdrawn");
        assertThat(promotion.hasEnded()).isTrue();
    }

    @Test
    void waitsForACommitteeThatIsNotFormedAndTakesItsOutcome() {
        models.committeeIsNotFormed();
        goesTo("certifyFile");
        promotion.step("certifyFile", "ada", COMPLETE);
        assertThat(promotion.openStep()).isEqualTo("formCommittee");
        promotion.timer("formCommitteeReminder").job("remindAssignee");
        promotion.timer("formCommitteeLate").job("escalateToNextLevel");
        models.committeeSays("NOTHING", "true", "NOT_RECOMMENDED", "NOT_RECOMMENDED");
        promotion.message("committeeFormed");
        committeeReviews();
        assertThat(promotion.openStep()).isEqualTo("weighRecommendations");
        assertThat(promotion.variable("committeeOutcome")).isEqualTo("NOT_RECOMMENDED");
    }

    static Stream<String> looked() {
        return Stream.of("certifyFile", "weighRecommendations", "holdConference", "respond", "decidePromotion");
    }

    @ParameterizedTest
    @MethodSource("looked")
    void letsEverybodyLookAgainWhenNewMaterialIsSignificant(String step) {
        goesTo(step);
        promotion.materialBy("ada", "hana").calledStep("addMaterial", Map.of());
        assertThat(promotion.openSteps()).containsExactly(step);
        promotion.calledStep("judgeMaterial", Map.of("significant", true));
        assertThat(promotion.openStep()).isEqualTo("recommendPromotion");
        assertThat(models.calls()).endsWith("lookAgain");
    }

    @Test
    void interruptsTheCommitteeAndWhoeverWaitsForOne() {
        goesTo("certifyFile");
        promotion.step("certifyFile", "ada", COMPLETE).materialBy("ada", "hana").calledStep("addMaterial", Map.of());
        promotion.calledStep("judgeMaterial", Map.of("significant", true));
        assertThat(promotion.openStep()).isEqualTo("recommendPromotion");
        models.committeeIsNotFormed();
        promotion.step("recommendPromotion", "ben").step("certifyFile", "ada", COMPLETE);
        promotion.materialBy("ada", "hana").calledStep("addMaterial", Map.of());
        promotion.calledStep("judgeMaterial", Map.of("significant", true));
        assertThat(promotion.openStep()).isEqualTo("recommendPromotion");
    }

    @Test
    void goesOnWithANoteWhenNewMaterialIsNotSignificantOrDoesNotCome() {
        goesTo("respond");
        promotion.materialBy("ben", "hana").calledStep("addMaterial", Map.of());
        promotion.timer("judgeMaterialReminder").job("remindAssignee");
        promotion.timer("judgeMaterialLate").job("escalateToNextLevel");
        promotion.calledStep("judgeMaterial", Map.of("significant", false));
        promotion.materialBy("hana", "dora").timer("addMaterialReminder").job("remindAssignee");
        promotion.timer("addMaterialLapsed");
        assertThat(promotion.openStep()).isEqualTo("respond");
        assertThat(promotion.ends()).contains("attached", "materialJudged", "nothingAdded");
    }

    @Test
    void goesOnWithACommitteeThatLibraryHrFormsInTheStep() {
        models.committeeIsNotFormed();
        goesTo("certifyFile");
        promotion.step("certifyFile", "ada", COMPLETE).step("formCommittee", "hana");
        assertThat(promotion.openStep()).isEqualTo("challengeCommittee");
    }

    @Test
    void endsWhereverItStandsWhenLibraryHrEndsIt() {
        goesTo("recommendPromotion");
        promotion.message("promotionEnded");
        assertThat(promotion.ends()).containsExactly("endedEarly");
        assertThat(promotion.hasEnded()).isTrue();
    }

    /** The committee works by its own process, which has tests of its own. */
    private void committeeReviews() {
        promotion
                .step("challengeCommittee", "cory", Map.of("challenged", false))
                .timer("castSealedVoteLapsed")
                .job("revealVotes")
                .step("holdTalk", "carl")
                .timer("castSecondVoteLapsed")
                .job("countVotes")
                .step("writeReport", "carl")
                .timer("answerReportLapsed");
    }

    static Stream<String> reminded() {
        return PATH.stream().map(Step::name);
    }

    @ParameterizedTest
    @MethodSource("reminded")
    void remindsAndStaysOpen(String step) {
        goesTo(step);
        promotion.timer(step + "Reminder").job("remindAssignee");
        assertThat(models.calls()).endsWith("remind");
        assertThat(promotion.openStep()).isEqualTo(step);
    }

    static Stream<String> escalated() {
        return reminded().filter(step -> !List.of("declareIntent", "suggestReferees", "certifyFile", "respond")
                .contains(step));
    }

    @ParameterizedTest
    @MethodSource("escalated")
    void escalatesAndStaysOpen(String step) {
        goesTo(step);
        promotion.timer(step + "Late").job("escalateToNextLevel");
        assertThat(models.calls()).endsWith("escalate");
        assertThat(promotion.openStep()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"certifyFile, completeFile", "respond, completeFileAgain"})
    void waitsUntilTheFileIsCompleteAndIsInspectedAgain(String inspection, String completion) {
        goesTo(inspection);
        promotion.step(inspection, "ada", INCOMPLETE);
        promotion.timer(completion + "Reminder").job("remindAssignee");
        promotion.timer(completion + "Late").job("escalateToNextLevel");
        promotion.step(completion, "hana");
        assertThat(promotion.openStep()).isEqualTo(inspection);
        promotion.step(inspection, "ada", INCOMPLETE).materialBy("ada", "hana");
        promotion.calledStep("addMaterial", Map.of()).calledStep("judgeMaterial", Map.of("significant", true));
        assertThat(promotion.openStep()).isEqualTo("recommendPromotion");
    }

    @Test
    void goesOnWithoutSuggestionsOfTheCandidate() {
        goesTo("suggestReferees");
        promotion.timer("suggestRefereesLapsed");
        assertThat(promotion.openStep()).isEqualTo("chooseReferees");
    }

    @Test
    void getsEachLetterByAProcessOfItsOwn() {
        models.wantsLetters("one", "two");
        goesTo("recommendPromotion");
        assertThat(models.calls()).endsWith("askReferee", "askReferee");
        promotion.message("promotionWithdrawn");
        assertThat(promotion.hasEnded()).isTrue();
    }

    @Test
    void goesOnOnceAllItsLettersHaveEnded() {
        models.wantsLetters("one", "two");
        models.nobodyIsLeftToBeAsked();
        goesTo("recommendPromotion");
        assertThat(promotion.openStep()).isEqualTo("recommendPromotion");
        assertThat(promotion.ends()).containsExactly("noLetter", "noLetter");
    }

    @Test
    void givesMoreTimeForMissingLettersOrGoesOnWithANote() {
        models.lettersAreEnough(false);
        goesTo("recommendPromotion");
        promotion.timer("decideShortfallReminder").job("remindAssignee");
        promotion.timer("decideShortfallLate").job("escalateToNextLevel");
        promotion.step("decideShortfall", "hana", Map.of("moreTime", true));
        promotion.timer("agreeShortfallReminder").job("remindAssignee");
        promotion.timer("agreeShortfallLate").job("escalateToNextLevel");
        promotion.step("agreeShortfall", "carl", Map.of("chairAgrees", false));
        assertThat(promotion.openStep()).isEqualTo("decideShortfall");
        promotion.step("decideShortfall", "hana", Map.of("moreTime", true));
        promotion.step("agreeShortfall", "carl", Map.of("chairAgrees", true));
        assertThat(promotion.openStep()).isEqualTo("decideShortfall");
        promotion.step("decideShortfall", "hana", Map.of("moreTime", false));
        promotion.step("agreeShortfall", "carl", Map.of("chairAgrees", true));
        assertThat(promotion.openStep()).isEqualTo("recommendPromotion");
    }

    @Test
    void remindsOfTheDossierASecondTime() {
        goesTo("assembleDossier");
        promotion.timer("assembleDossierLastReminder").job("remindAssignee");
        assertThat(promotion.openStep()).isEqualTo("assembleDossier");
    }

    private void goesTo(String step) {
        PATH.stream().takeWhile(before -> !before.name().equals(step)).forEach(this::goes);
    }

    private void goes(Step step) {
        promotion.step(step.name(), step.assignee(), step.routing());
        if (step.name().equals("certifyFile")) {
            committeeReviews();
        }
    }
}
