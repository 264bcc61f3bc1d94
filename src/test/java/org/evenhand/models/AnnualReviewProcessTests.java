package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualReviewProcessTests {

    private static final Map<String, Object> UP_TO_DATE = Map.of("descriptionUpToDate", true);
    private static final Map<String, Object> KEPT = Map.of("assessmentChanges", false);
    private static final Map<String, Object> SIGNED = Map.of("sentBack", false);
    private static final Map<String, Object> SENT_BACK = Map.of("sentBack", true);

    private ModelEngine models;
    private ModelCase review;

    @BeforeEach
    void openReview() {
        models = ModelEngine.fresh();
        review = models.start(
                "annualReview",
                Map.of(
                        "caseId", "any",
                        "staff", "ada",
                        "manager", "ben",
                        "departmentHead", "cara",
                        "associateDirector", "dora",
                        "toBeCalibrated", false));
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, filedAsReceived",
        "RECEIVED_WITH_STATEMENT, filedWithStatement",
        "DECLINED_TO_SIGN, filedWithSignatureDeclined"
    })
    void filesWhateverTheEmployeeAnswers(String answer, String end) {
        received().step("receiveReview", "ada", Map.of("receiptAnswer", answer)).job("fileReview");

        assertThat(review.ends()).containsExactly("passed", end);
        assertThat(review.hasEnded()).isTrue();
        assertThat(models.calls()).containsExactly("shareDraft", "fileReview");
    }

    @Test
    void filesWithoutAnswerWhenTheTimeIsOver() {
        received().timer("receiveReviewLapsed").job("fileReview");

        assertThat(review.ends()).containsExactly("passed", "filedWithoutAnswer");
        assertThat(review.variable("receiptAnswer")).isEqualTo("NOT_ANSWERED");
        assertThat(review.hasEnded()).isTrue();
    }

    @Test
    void asksAgainAfterThePositionWasCorrected() {
        review.step("confirmPosition", "ada", Map.of("descriptionUpToDate", false))
                .step("correctPosition", "ben")
                .step("confirmPosition", "ada", UP_TO_DATE);

        assertThat(review.openStep()).isEqualTo("writeSelfReview");
    }

    @Test
    void goesOnToTheSelfReviewWhenThePositionIsNeverConfirmed() {
        review.timer("confirmPositionLapsed");

        assertThat(review.openStep()).isEqualTo("writeSelfReview");
    }

    @Test
    void goesOnFlaggedWithoutASelfReview() {
        review.step("confirmPosition", "ada", UP_TO_DATE).timer("writeSelfReviewLapsed");

        assertThat(review.openSteps()).containsExactlyInAnyOrder("rateCriteria", "attachSelfReview");
        assertThat(review.variable("selfReviewLapsed")).isEqualTo(true);
    }

    @Test
    void takesALateSelfReviewBesideWhatGoesOn() {
        review.step("confirmPosition", "ada", UP_TO_DATE)
                .timer("writeSelfReviewLapsed")
                .stepBeside("attachSelfReview", "ada");

        assertThat(review.openStep()).isEqualTo("rateCriteria");
        assertThat(review.ends()).containsExactly("selfReviewAttached");
    }

    @Test
    void takesNoSelfReviewOnceTheConversationWasHeld() {
        review.step("confirmPosition", "ada", UP_TO_DATE)
                .timer("writeSelfReviewLapsed")
                .stepBeside("rateCriteria", "ben")
                .stepBeside("completeAssessment", "ben")
                .job("shareDraft")
                .stepBeside("holdConversation", "ben", Map.of("assessmentChanges", false));

        assertThat(review.openStep()).isEqualTo("confirmConversation");
        assertThat(review.ends()).contains("tooLateToAttach");
    }

    @Test
    void endsEarlyWhereverItStands() {
        review.step("confirmPosition", "ada", UP_TO_DATE).message("reviewEndedEarly");

        assertThat(review.hasEnded()).isTrue();
        assertThat(review.ends()).containsExactly("endedEarly");
    }

    @Test
    void asksForSegmentsBesideTheMainPathAndGoesOnWithoutOneThatLapsed() {
        review.segmentBy("ben").segmentBy("eve");
        assertThat(review.openSteps()).containsExactlyInAnyOrder("confirmPosition", "writeSegment", "writeSegment");

        review.stepBeside("writeSegment", "ben")
                .timer("writeSegmentReminder")
                .job("remindSegmentAuthor")
                .timer("writeSegmentLate")
                .job("reportLateSegment")
                .timer("writeSegmentLapsed");

        assertThat(review.openSteps()).containsExactly("confirmPosition");
        assertThat(review.ends())
                .containsExactlyInAnyOrder("segmentWritten", "authorReminded", "lateSegmentReported", "segmentMissing");
    }

    @Test
    void waitsForCalibrationBeforeItIsSigned() {
        confirmed(true);
        assertThat(review.openSteps()).isEmpty();
        assertThat(models.calls()).contains("beginWaitingForCalibration").doesNotContain("endWaitingForCalibration");

        review.message("calibrationClosed");

        assertThat(models.calls()).endsWith("endWaitingForCalibration");
        assertThat(review.openStep()).isEqualTo("signAsDepartmentHead");
    }

    @Test
    void isSignedWithoutCalibrationWhereThePlanHasNone() {
        confirmed(false);

        assertThat(review.openStep()).isEqualTo("signAsDepartmentHead");
        assertThat(models.calls()).doesNotContain("beginWaitingForCalibration");
    }

    @Test
    void waitsForCalibrationNoMoreWhenItEndsEarly() {
        confirmed(true);
        review.message("reviewEndedEarly");

        assertThat(models.calls()).endsWith("endWaitingForCalibration");
        assertThat(review.hasEnded()).isTrue();
    }

    private void confirmed(boolean toBeCalibrated) {
        review.step("confirmPosition", "ada", UP_TO_DATE)
                .step("writeSelfReview", "ada")
                .step("rateCriteria", "ben")
                .step("completeAssessment", "ben")
                .job("shareDraft")
                .step("holdConversation", "ben", KEPT)
                .step("confirmConversation", "ada")
                .step("proposeRating", "ben")
                .step("reviewRating", "cara")
                .step("confirmRating", "dora", Map.of("toBeCalibrated", toBeCalibrated));
    }

    @Test
    void asksPeersBesideTheMainPath() {
        models.enoughPeersAnswer();
        review.message("peersNominated").timer("agreePeersLapsed").timer("givePeerInputLapsed");
        review.job("closePeerInput");

        assertThat(review.openSteps()).containsExactly("confirmPosition");
        assertThat(review.ends()).containsExactlyInAnyOrder("peerInputShown", "peerInputClosed");
    }

    @Test
    void closesPeerInputWithTheConversation() {
        review.message("peersNominated")
                .timer("agreePeersLapsed")
                .stepBeside("confirmPosition", "ada", UP_TO_DATE)
                .stepBeside("writeSelfReview", "ada")
                .stepBeside("rateCriteria", "ben")
                .stepBeside("completeAssessment", "ben")
                .job("shareDraft")
                .stepBeside("holdConversation", "ben", KEPT)
                .job("closePeerInput");

        assertThat(review.openStep()).isEqualTo("confirmConversation");
        assertThat(review.ends()).containsExactly("passed", "peerInputCutShort");
    }

    @Test
    void endsPeerInputWithTheReview() {
        review.message("peersNominated").timer("agreePeersLapsed").message("reviewEndedEarly");

        assertThat(review.hasEnded()).isTrue();
        assertThat(models.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void beginsAgainAtTheAssessmentWhenItIsReopened() {
        ModelCase reopened = models.reopen("reviewReopened", review.variables());

        assertThat(reopened.openStep()).isEqualTo("completeAssessment");
    }

    @Test
    void remindsTwiceAndKeepsTheSelfReviewOpen() {
        review.step("confirmPosition", "ada", UP_TO_DATE)
                .timer("writeSelfReviewReminder")
                .job("remindAssignee")
                .timer("writeSelfReviewLastReminder")
                .job("remindAssignee");

        assertThat(models.calls()).containsExactly("remind", "remind");
        assertThat(review.openStep()).isEqualTo("writeSelfReview");
    }

    @Test
    void escalatesALateManagerAndRatesNobodyByDefault() {
        written().timer("rateCriteriaLate").job("escalateToNextLevel");

        assertThat(models.calls()).containsExactly("escalate");
        assertThat(review.ends()).containsExactly("latenessEscalated");
        assertThat(review.openStep()).isEqualTo("rateCriteria");
    }

    @Test
    void revisesWhatTheCheckpointHolds() {
        models.checkpointFinds("HOLD");
        assessed().step("answerHold", "ben", Map.of("holdAnswer", "CHANGE"));

        assertThat(review.openStep()).isEqualTo("completeAssessment");
        assertThat(models.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REASON", "WAIVER"})
    void sharesTheDraftAfterAReasonOrAWaiver(String answer) {
        models.checkpointFinds("HOLD");
        assessed().step("answerHold", "ben", Map.of("holdAnswer", answer));
        if (answer.equals("WAIVER")) {
            review.step("decideWaiver", "cara", Map.of("waiverDecision", "GRANTED"));
        }
        review.job("shareDraft");

        assertThat(review.openStep()).isEqualTo("holdConversation");
    }

    @Test
    void sharesAgainWhatTheConversationChanged() {
        assessed()
                .job("shareDraft")
                .step("holdConversation", "ben", Map.of("assessmentChanges", true))
                .step("completeAssessment", "ben")
                .job("shareDraft");

        assertThat(review.openStep()).isEqualTo("holdConversation");
        assertThat(models.calls()).containsExactly("shareDraft", "shareDraft");
    }

    @Test
    void revisesWhatTheDepartmentHeadSendsBack() {
        confirmed().step("signAsDepartmentHead", "cara", SENT_BACK);

        assertThat(review.openStep()).isEqualTo("completeAssessment");
    }

    @Test
    void revisesWhatTheAssociateDirectorSendsBackAndSignsAgain() {
        confirmed()
                .step("signAsDepartmentHead", "cara", SIGNED)
                .step("signAsAssociateDirector", "dora", SENT_BACK)
                .step("completeAssessment", "ben");
        talked();
        rated().step("signAsDepartmentHead", "cara", SIGNED);

        assertThat(review.openStep()).isEqualTo("signAsAssociateDirector");
        assertThat(review.ends()).isEqualTo(List.of("passed", "passed"));
    }

    private ModelCase written() {
        return review.step("confirmPosition", "ada", UP_TO_DATE).step("writeSelfReview", "ada");
    }

    private ModelCase assessed() {
        return written().step("rateCriteria", "ben").step("completeAssessment", "ben");
    }

    private ModelCase talked() {
        return review.job("shareDraft").step("holdConversation", "ben", KEPT).step("confirmConversation", "ada");
    }

    private ModelCase rated() {
        return review.step("proposeRating", "ben").step("reviewRating", "cara").step("confirmRating", "dora");
    }

    private ModelCase confirmed() {
        assessed();
        talked();
        return rated();
    }

    private ModelCase received() {
        return confirmed().step("signAsDepartmentHead", "cara", SIGNED).step("signAsAssociateDirector", "dora", SIGNED);
    }
}
