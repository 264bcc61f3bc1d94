package org.evenhand.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Calibration: what a session does to a rating")
class CalibrationPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    ReviewFile file;

    @Autowired
    WaitingReviews waiting;

    private CalibrationWorld world;
    private String first;
    private String second;

    @BeforeEach
    void twoReviewsWait() {
        world = new CalibrationWorld(beans, 2).confirmed();
        first = world.cases.get(0);
        second = world.cases.get(1);
    }

    @Test
    void keepsAConfirmedRatingWaitingUntilASessionOfItsDirectorateIsClosed() {
        assertThat(world.reviews.isOpen(first)).isFalse();
        assertThat(waiting.of(world.cycle.id()))
                .containsExactly(new WaitingReviews.OfDirectorate(world.directorate, 2, 0));

        CalibrationSession session = world.settled(world.signed(world.held(world.convenes())));

        assertThat(session.state()).isEqualTo(CalibrationSession.State.CLOSED);
        assertThat(world.reviews.waitsFor(first).step()).isEqualTo("signAsDepartmentHead");
        assertThat(waiting.of(world.cycle.id())).isEmpty();
    }

    @Test
    void makesAChangedRatingADocumentOfTheReviewWithBeforeAfterCriterionEvidenceAndReason() {
        world.settled(world.signed(world.held(world.convenes(), "4")));

        DocumentRevision calibrated =
                documents.latest(first, "CALIBRATED_RATING").orElseThrow();
        assertThat(calibrated.content())
                .containsEntry("before", "3")
                .containsEntry("overall", "4")
                .containsKey("criterion")
                .containsEntry("evidence", "Led the move of the maps in May.")
                .containsEntry("reason", "The same work was rated higher in another department.");
        assertThat(calibrated.author()).isEqualTo(world.chair);
        assertThat(file.decidedRating(first)).contains(calibrated);
    }

    @Test
    void saysInTheReviewOfWhomNothingChangedThatItWasLookedAt() {
        world.settled(world.signed(world.held(world.convenes(), "4")));

        assertThat(documents.latest(second, "CALIBRATED_RATING").orElseThrow().content())
                .containsEntry("before", "3")
                .containsEntry("overall", "3")
                .doesNotContainKey("reason");
    }

    @Test
    void writesIntoTheLedgerOfAReviewThatItsRatingMovedAndNeitherRatingNorReason() {
        world.settled(world.signed(world.held(world.convenes(), "4")));

        LedgerEntry entry = last(first, "ratingCalibrated");
        assertThat(entry.facts()).containsEntry("ratingChanged", true).containsKeys("session", "document", "revision");
        assertThat(entry.facts().toString()).doesNotContain("maps").doesNotContain("higher");
        assertThat(entry.documentFingerprints())
                .containsExactly(documents
                        .latest(first, "CALIBRATED_RATING")
                        .orElseThrow()
                        .fingerprint());
    }

    @Test
    void tellsTheEmployeeWhoReceivesTheReviewThatTheRatingMovedAndWhy() {
        world.settled(world.signed(world.held(world.convenes(), "4")));
        world.reviews.goesTo(first, "receiveReview");

        Map<String, Object> shown = world.reviews.sees(first).context();
        assertThat((Map<?, ?>) shown.get("decidedRating")).extracting("overall").isEqualTo("4");
        assertThat((Map<?, ?>) shown.get("calibratedRating"))
                .extracting("before")
                .isEqualTo("3");
        assertThat(shown.get("calibratedRating").toString()).contains("rated higher in another department");
    }

    @Test
    void showsTheCalibratedRatingToWhoeverSigns() {
        world.settled(world.signed(world.held(world.convenes(), "4")));

        assertThat((Map<?, ?>) world.reviews.sees(first).context().get("rating"))
                .extracting("overall")
                .isEqualTo("4");
    }

    @Test
    void doesNotCloseASessionAtWhichTheCriteriaMonitorWasNotPresent() {
        CalibrationSession session = world.convenes();
        world.allGiveViews(session);
        List<String> present = List.of(world.manager, world.departmentHead, world.chair);

        assertThat(problems(session, world.record(present, List.of()))).containsExactly("present");
    }

    @Test
    void takesNoChangeWithoutCriterionEvidenceAndReason() {
        CalibrationSession session = world.convenes();
        world.allGiveViews(session);
        for (String missing : List.of("criterion", "evidence", "reason", "after", "caseId")) {
            Map<String, Object> change = new LinkedHashMap<>(world.change(first, "4"));
            change.remove(missing);

            assertThat(problems(session, world.record(List.of(change))))
                    .as(missing)
                    .containsExactly("changes[0]." + missing);
        }
    }

    @Test
    void takesNoRatingOutsideTheScaleAndNoneThatIsTheSame() {
        CalibrationSession session = world.convenes();
        world.allGiveViews(session);

        assertThat(problems(session, world.record(List.of(world.change(first, "9")))))
                .containsExactly("changes[0].after");
        assertThat(problems(session, world.record(List.of(world.change(first, "3")))))
                .containsExactly("changes[0].after");
    }

    @Test
    void takesNoChangeOfAReviewOfAnotherSessionAndNoneTwice() {
        String other = new CalibrationWorld(beans, 1).confirmed().cases.get(0);
        CalibrationSession session = world.convenes();
        world.allGiveViews(session);

        assertThat(problems(session, world.record(List.of(world.change(other, "4")))))
                .containsExactly("changes[0].caseId");
        assertThat(problems(session, world.record(List.of(world.change(first, "4"), world.change(first, "2")))))
                .containsExactly("changes[1].caseId");
    }

    @Test
    void givesTheRecordBackToTheChairWithTheReasonOfTheMonitor() {
        CalibrationSession session = world.held(world.convenes(), "4");
        world.reviews.sends(
                world.taskOf(session, world.monitor),
                Map.of("decision", "SEND_BACK", "reason", "The second change names no evidence."));

        OpenTask again = world.taskOf(session, world.chair);
        StepPage page = world.reviews.page(again);
        assertThat(page.context().get("sentBack").toString()).contains("names no evidence");
        assertThat(page.context().get("changes").toString()).contains("maps");
        assertThat(documents.latest(first, "CALIBRATED_RATING")).isEmpty();
    }

    @Test
    void forcesNoDistributionAndCountsTheHighestLevelBesideTheCap() {
        NewSession capped = new NewSession(world.usual().members(), world.chair, world.monitor, 25);
        CalibrationSession session = world.held(world.convenes(capped), "4", "4");
        TopLevels levels = beans.getBean(TopLevels.class);
        assertThat(levels.of(session)).isEqualTo(new TopLevel("Level 4", 2, 0, 25));

        world.settled(world.signed(session));

        TopLevel after = levels.of(session);
        assertThat(after.atTop()).isEqualTo(2);
        assertThat(after.room()).isZero();
        assertThat(after.isOver()).isTrue();
    }

    @Test
    void recordsWhoAppliedACapAndToWhom() {
        NewSession capped = new NewSession(world.usual().members(), world.chair, world.monitor, 25);
        CalibrationSession session = world.convenes(capped);
        world.allGiveViews(session);
        Map<String, Object> change = world.change(first, "2");
        change.put("becauseOfCap", true);
        world.reviews.sends(world.taskOf(session, world.chair), world.record(List.of(change)));
        world.settled(world.signed(session));

        assertThat(documents.latest(first, "CALIBRATED_RATING").orElseThrow().content())
                .containsEntry("becauseOfCap", true);
        LedgerEntry entry = last(first, "ratingCalibrated");
        assertThat(entry.facts()).containsEntry("becauseOfCap", true);
        assertThat(entry.actor()).isEqualTo(world.chair);
    }

    @Test
    void saysNothingOfACapWhereThereIsNone() {
        CalibrationSession session = world.convenes();
        world.allGiveViews(session);
        Map<String, Object> change = world.change(first, "2");
        change.put("becauseOfCap", true);
        world.reviews.sends(world.taskOf(session, world.chair), world.record(List.of(change)));
        world.settled(world.signed(session));

        assertThat(documents.latest(first, "CALIBRATED_RATING").orElseThrow().content())
                .containsEntry("becauseOfCap", false);
    }

    @Test
    void calibratesAgainARatingThatWasChangedAfterTheSession() {
        world.settled(world.signed(world.held(world.convenes(), "4")));
        sendsBack(first);
        world.reviews.goesTo(first, "confirmRating");
        world.reviews.sends(first, Map.of("overall", "2", "changeReason", "A mistake was found."));

        assertThat(world.reviews.isOpen(first)).isFalse();
        assertThat(waiting.isWaiting(first)).isTrue();
    }

    @Test
    void signsARatingThatWasConfirmedAsItWasCalibratedWithoutAFurtherSession() {
        world.settled(world.signed(world.held(world.convenes(), "4")));
        sendsBack(first);
        world.reviews.goesTo(first, "confirmRating");
        world.reviews.sends(first, Map.of("overall", "4", "changeReason", "As calibrated."));

        assertThat(world.reviews.waitsFor(first).step()).isEqualTo("signAsDepartmentHead");
    }

    private void sendsBack(String caseId) {
        world.reviews.sends(caseId, Map.of("decision", "SEND_BACK", "reason", "The summary is not clear."));
    }

    private List<String> problems(CalibrationSession session, Map<String, Object> answers) {
        return world.reviews.checksTask(world.taskOf(session, world.chair), answers).errors().stream()
                .map(FieldError::path)
                .toList();
    }

    private LedgerEntry last(String caseId, String kind) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Refusal.Kind kind, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
