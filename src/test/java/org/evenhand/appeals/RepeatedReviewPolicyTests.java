package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.calibration.WaitingReviews;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.RepeatedSteps;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.ReviewState;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Appeal: a step of a review is repeated")
class RepeatedReviewPolicyTests {

    /** What each step leaves, in their order. */
    private static final Map<String, ReviewDocument> LEFT_BY = Map.of(
            "rateCriteria", ReviewDocument.SEALED_RATING,
            "completeAssessment", ReviewDocument.ASSESSMENT,
            "holdConversation", ReviewDocument.CONVERSATION,
            "proposeRating", ReviewDocument.OVERALL_RATING,
            "reviewRating", ReviewDocument.RATING_REVIEW,
            "confirmRating", ReviewDocument.RATING_CONFIRMATION,
            "signAsDepartmentHead", ReviewDocument.SIGNATURE_DEPARTMENT_HEAD,
            "signAsAssociateDirector", ReviewDocument.SIGNATURE_ASSOCIATE_DIRECTOR,
            "receiveReview", ReviewDocument.RECEIPT);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private PerformanceReviews reviews;

    @Autowired
    private Documents documents;

    static Stream<String> stepsOfPeople() {
        return RepeatedSteps.ALL.stream().filter(LEFT_BY::containsKey);
    }

    @ParameterizedTest
    @MethodSource("stepsOfPeople")
    void aReviewIsRepeatedFromTheStepThatARemedyNamesToItsEnd(String repeated) {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        List<String> filed = fingerprints(caseId);
        Map<String, Integer> before = revisions(caseId);

        remedied(caseId, repeated);
        assertThat(reviewed.waitsFor(caseId).step()).isEqualTo(repeated);
        reviewed.goesToTheEnd(caseId);

        assertThat(reviews.get(caseId).state()).isEqualTo(ReviewState.FILED_RECEIVED);
        assertThat(fingerprints(caseId)).containsAll(filed);
        Map<String, Integer> after = revisions(caseId);
        int first = RepeatedSteps.ALL.indexOf(repeated);
        LEFT_BY.forEach((step, kind) -> assertThat(after.get(kind.name()) > before.get(kind.name()))
                .as("%s after %s was repeated", kind, repeated)
                .isEqualTo(RepeatedSteps.ALL.indexOf(step) >= first));
    }

    @Test
    void aCalibrationThatIsRepeatedTakesAFurtherSessionAndCounts() {
        CalibrationWorld world = new CalibrationWorld(beans, 1).confirmed();
        String caseId = world.cases.get(0);
        world.settled(world.signed(world.held(world.convenes(), "4")));
        world.reviews.goesToTheEnd(caseId);

        remedied(caseId, "calibrate");
        assertThat(world.reviews.isOpen(caseId)).isFalse();
        assertThat(beans.getBean(WaitingReviews.class).isWaiting(caseId)).isTrue();
        world.settled(world.signed(world.held(world.convenes(), "2")));
        world.reviews.goesToTheEnd(caseId);

        assertThat(reviews.get(caseId).state()).isEqualTo(ReviewState.FILED_RECEIVED);
        assertThat(revisions(caseId))
                .containsEntry("CALIBRATED_RATING", 2)
                .containsEntry("RATING_CONFIRMATION", 1)
                .containsEntry("SIGNATURE_DEPARTMENT_HEAD", 2);
        assertThat(beans.getBean(ReviewFile.class)
                        .decidedRating(caseId)
                        .orElseThrow()
                        .content()
                        .get("overall"))
                .hasToString("2");
    }

    @Test
    void aCalibrationOfACycleThatIsLockedMeanwhileIsRepeatedFromTheRatingBeforeIt() {
        CalibrationWorld calibrated = new CalibrationWorld(beans, 1).confirmed();
        String caseId = calibrated.cases.get(0);
        calibrated.settled(calibrated.signed(calibrated.held(calibrated.convenes(), "4")));
        calibrated.reviews.goesToTheEnd(caseId);
        beans.getBean(TestClock.class).advance(Duration.ofDays(1));
        AppealWorld world = new AppealWorld(beans);
        world.repeats("calibrate");
        Appeal appeal = world.files(world.decisionOf(caseId), "procedure");
        world.goesTo(appeal, "decideAppeal");
        world.sends(world.only(appeal, "decideAppeal"), world.decision(appeal, "REMEDY"));
        beans.getBean(JdbcClient.class)
                .sql("update review_cycle set status = 'LOCKED', locked_at = current_timestamp where id = ?")
                .param(reviews.get(caseId).cycleId())
                .update();
        world.jobsRun(appeal.caseId());

        assertThat(calibrated.reviews.waitsFor(caseId).step()).isEqualTo("confirmRating");
        assertThat(beans.getBean(Ledger.class).of(appeal.caseId()))
                .extracting(LedgerEntry::kind)
                .endsWith("remedyAtEarlierStep", "appealCarriedOut");
        calibrated.reviews.goesToTheEnd(caseId);
        assertThat(reviews.get(caseId).state()).isEqualTo(ReviewState.FILED_RECEIVED);
    }

    @Test
    void aRatingThatIsRepeatedIsCalibratedAgainWhereTheCycleIs() {
        CalibrationWorld world = new CalibrationWorld(beans, 1).confirmed();
        String caseId = world.cases.get(0);
        world.settled(world.signed(world.held(world.convenes())));
        world.reviews.goesToTheEnd(caseId);
        beans.getBean(TestClock.class).advance(Duration.ofDays(1));

        remedied(caseId, "confirmRating");
        world.reviews.goesOn(caseId);

        assertThat(beans.getBean(WaitingReviews.class).isWaiting(caseId)).isTrue();
    }

    @Test
    void noCalibrationIsRepeatedWhereThereIsNone() {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        AppealWorld world = new AppealWorld(beans);
        Appeal appeal = world.files(world.decisionOf(caseId), "procedure");
        world.goesTo(appeal, "decideAppeal");
        Map<String, Object> remedy = new HashMap<>(world.decision(appeal, "REMEDY"));
        remedy.put("step", "calibrate");
        assertThat(world.problems(world.only(appeal, "decideAppeal"), remedy)).isNotEmpty();
        remedy.put("step", "signAsDepartmentHead");
        assertThat(world.problems(world.only(appeal, "decideAppeal"), remedy)).isEmpty();

        Actor hr = new Actor(reviewed.library.hr.personId(), Set.of(Role.STAFF, Role.HR), null);
        assertThat(beans.getBean(Acting.class)
                        .actWith(
                                caseId,
                                "reopen-review",
                                hr,
                                Map.of(
                                        "reason",
                                        "A mistake was found.",
                                        "toChange",
                                        "The session.",
                                        "from",
                                        "calibrate"))
                        .errors())
                .extracting(error -> error.messageKey())
                .containsExactly("reviews.problem.notRepeated");
        assertThat(reviews.get(caseId).state()).isEqualTo(ReviewState.FILED_RECEIVED);
    }

    private void remedied(String caseId, String step) {
        AppealWorld world = new AppealWorld(beans);
        world.repeats(step);
        Appeal appeal = world.files(world.decisionOf(caseId), "procedure");
        world.goesTo(appeal, "decideAppeal");
        world.goes(appeal, "decideAppeal");
        assertThat(world.now(appeal).state()).isEqualTo(AppealState.REMEDY);
        assertThat(reviews.get(caseId).state()).isEqualTo(ReviewState.OPEN);
    }

    private List<String> fingerprints(String caseId) {
        return documents.of(caseId).stream().map(DocumentRevision::fingerprint).toList();
    }

    /** How many revisions there are of each kind. */
    private Map<String, Integer> revisions(String caseId) {
        Map<String, Integer> newest = new HashMap<>();
        documents.of(caseId).forEach(one -> newest.merge(one.kind(), one.revision(), Math::max));
        return newest;
    }
}
