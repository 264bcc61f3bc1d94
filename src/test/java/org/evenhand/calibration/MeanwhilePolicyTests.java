package org.evenhand.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.calibration.CalibrationPolicyTests.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.calibration.CalibrationSession.State;
import org.evenhand.calibration.SessionCase.Outcome;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.ReviewResumed;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Calibration: what happens meanwhile")
class MeanwhilePolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Acting acting;

    @Autowired
    SessionActs acts;

    @Autowired
    SessionCases cases;

    @Autowired
    WaitingReviews waiting;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    Processes processes;

    @Autowired
    CaseConflicts parts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

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
    void dropsAReviewThatEndedEarlyOutOfTheSession() {
        CalibrationSession session = world.held(world.convenes(), "4");
        act(first, "end-review", "outcome", "SEPARATED", "reason", "She has taken a post elsewhere.");

        world.settled(world.signed(session));

        assertThat(outcome(session, first)).isEqualTo(Outcome.LEFT_OUT);
        assertThat(documents.latest(first, "CALIBRATED_RATING")).isEmpty();
        assertThat(outcome(session, second)).isEqualTo(Outcome.KEPT);
    }

    @Test
    void letsAReviewThatIsPausedGoOnWithTheResultWhenItIsResumed() {
        CalibrationSession session = world.held(world.convenes(), "4");
        processes.suspend(first, world.hr);

        CalibrationSession closed = world.settled(world.signed(session));

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(outcome(session, first)).isEqualTo(Outcome.HELD);
        resume(first);
        assertThat(outcome(session, first)).isEqualTo(Outcome.CHANGED);
        assertThat(world.reviews.waitsFor(first).step()).isEqualTo("signAsDepartmentHead");
        assertThat(documents.latest(first, "CALIBRATED_RATING")).isPresent();
    }

    private void resume(String caseId) {
        transaction.executeWithoutResult(status -> {
            processes.activate(caseId, world.hr);
            events.publishEvent(new ReviewResumed(world.review(caseId), List.of()));
        });
    }

    @Test
    void letsLibraryHrLetAReviewGoOnWithoutCalibrationWithAReason() {
        assertThat(act(first, "skip-calibration", "reason", "too short").isDone())
                .isFalse();
        ActPage done = act(first, "skip-calibration", "reason", "It came weeks after the session.");

        assertThat(done.isDone()).isTrue();
        assertThat(world.reviews.waitsFor(first).step()).isEqualTo("signAsDepartmentHead");
        assertThat(documents.latest(first, "WITHOUT_CALIBRATION")).isPresent();
        assertThat(ledger.of(first)).anyMatch(entry -> entry.kind().equals("calibrationSkipped"));
        assertRefused(
                () -> act(first, "skip-calibration", "reason", "It came weeks after the session."),
                Kind.NOT_ALLOWED,
                "reviews.refused.actNotOpen");
    }

    @Test
    void leavesAReviewThatWasLetGoOutOfItsSession() {
        CalibrationSession session = world.held(world.convenes(), "4");
        act(first, "skip-calibration", "reason", "It came weeks after the session.");

        world.settled(world.signed(session));

        assertThat(outcome(session, first)).isEqualTo(Outcome.LEFT_OUT);
        assertThat(documents.latest(first, "CALIBRATED_RATING")).isEmpty();
        assertThat(world.reviews.waitsFor(first).step()).isEqualTo("signAsDepartmentHead");
    }

    @Test
    void keepsAReviewForAnotherSessionWhenChairOrMonitorMayNoLongerSeeIt() {
        CalibrationSession session = world.held(world.convenes(), "4");
        parts.add(first, world.chair, Instant.now(java.time.Clock.systemUTC()));
        parts.add(second, world.monitor, Instant.now(java.time.Clock.systemUTC()));

        world.settled(world.signed(session));

        assertThat(outcome(session, first)).isEqualTo(Outcome.LEFT_OUT);
        assertThat(waiting.of(world.cycle.id()))
                .containsExactly(new WaitingReviews.OfDirectorate(world.directorate, 2, 0));
        assertThat(documents.latest(first, "CALIBRATED_RATING")).isEmpty();
    }

    @Test
    void givesReviewsThatComeLateAFurtherSession() {
        CalibrationWorld late = new CalibrationWorld(beans, 2);
        late.confirms(late.cases.get(0));
        CalibrationSession session = late.convenes();
        late.confirms(late.cases.get(1));

        assertThat(waiting.of(late.cycle.id()))
                .containsExactly(new WaitingReviews.OfDirectorate(late.directorate, 1, 1));
        CalibrationSession further = late.convenes();
        late.settled(late.signed(late.held(further)));
        assertThat(late.reviews.waitsFor(late.cases.get(1)).step()).isEqualTo("signAsDepartmentHead");
        assertThat(late.now(session).state()).isEqualTo(State.OPEN);
    }

    @Test
    void goesOnWithoutMissingViewsWhenLibraryHrClosesThemWithAReason() {
        CalibrationSession session = world.convenes();
        OpenTask task = world.taskOf(session, world.manager);
        world.reviews.sends(task, world.views(task, "3", ""));

        acts.closeViews(session.id(), "Two members are away until June.", world.hr);

        assertThat(world.open(session)).extracting(OpenTask::step).containsExactly("holdSession");
        assertThat(documents.latest(session.id(), SessionDocument.VIEWS_CLOSED)).isPresent();
        assertRefused(
                () -> acts.closeViews(session.id(), "Once more.", world.hr),
                Kind.MOVED_ON,
                "calibration.refused.noViewMissing");
    }

    @Test
    void givesTheReviewsOfASessionThatIsCalledOffBackToWait() {
        CalibrationSession session = world.held(world.convenes(), "4");
        acts.callOff(session.id(), "The chair has left the library.", world.hr);

        assertThat(world.now(session).state()).isEqualTo(State.CALLED_OFF);
        assertThat(world.open(session)).isEmpty();
        assertThat(waiting.of(world.cycle.id()))
                .containsExactly(new WaitingReviews.OfDirectorate(world.directorate, 2, 0));
        assertThat(documents.latest(session.id(), SessionDocument.RECORD)).isPresent();
        assertRefused(
                () -> acts.callOff(session.id(), "Once more.", world.hr), Kind.MOVED_ON, "calibration.refused.over");
        world.settled(world.signed(world.held(world.convenes())));
        assertThat(world.reviews.waitsFor(first).step()).isEqualTo("signAsDepartmentHead");
    }

    @Test
    void callsOffNoSessionThatIsSigned() {
        CalibrationSession session = world.signed(world.held(world.convenes()));

        assertRefused(
                () -> acts.callOff(session.id(), "Too late.", world.hr), Kind.MOVED_ON, "calibration.refused.over");
        assertRefused(
                () -> acts.callOff(session.id(), "Not HR.", world.actor(world.chair)),
                Kind.NOT_ALLOWED,
                "calibration.refused.hrOnly");
    }

    @Test
    void letsAReopenedReviewGoOnWithoutASecondCalibrationUnlessLibraryHrAsksForOne() {
        world.settled(world.signed(world.held(world.convenes(), "4")));
        files(first);
        act(first, "reopen-review", "reason", "A letter was overlooked.", "toChange", "The evidence of service.");
        world.confirms(first);
        assertThat(world.reviews.waitsFor(first).step()).isEqualTo("signAsDepartmentHead");

        files(second);
        act(
                second,
                "reopen-review",
                "reason",
                "A letter was overlooked.",
                "toChange",
                "The evidence of service.",
                "calibrate",
                "true");
        world.confirms(second);
        assertThat(waiting.isWaiting(second)).isTrue();
    }

    @Test
    void countsTheRatingConfirmedAfterReopeningAndNotTheOneCalibratedBefore() {
        world.settled(world.signed(world.held(world.convenes(), "4")));
        files(first);
        act(first, "reopen-review", "reason", "A letter was overlooked.", "toChange", "The evidence of service.");
        world.confirms(first);

        assertThat((Map<?, ?>) world.reviews.sees(first).context().get("rating"))
                .extracting("overall")
                .isEqualTo("3");
    }

    @Test
    void tellsNoReviewTwiceWhenABatchIsRepeated() {
        CalibrationSession session = world.signed(world.held(world.convenes(), "4"));
        Continuing continuing = beans.getBean(Continuing.class);
        transaction.executeWithoutResult(status -> {
            continuing.continueNext(session.id());
            status.setRollbackOnly();
        });
        assertThat(documents.latest(first, "CALIBRATED_RATING")).isEmpty();

        world.settled(session);
        assertThat(continuing.continueNext(session.id())).isTrue();

        assertThat(documents.latest(first, "CALIBRATED_RATING").orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void convenesOneSessionWhenTwoAreConvenedAtOnce() throws Exception {
        List<Object> results = atOnce(world::convenes, world::convenes);

        assertThat(results).filteredOn(CalibrationSession.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(1);
    }

    @Test
    void signsOnceWhenTheMonitorSendsTwiceAtOnce() throws Exception {
        CalibrationSession session = world.held(world.convenes());
        OpenTask task = world.taskOf(session, world.monitor);
        world.reviews.checksTask(task, Map.of("decision", "SIGN"));
        var sending = beans.getBean(org.evenhand.casework.Sending.class);
        var page = world.reviews.page(task);
        Callable<Object> send = () -> sending.send(task.id(), world.actor(world.monitor), page.draftVersion());

        List<Object> results = atOnce(send, send);

        assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(1);
        assertThat(documents
                        .latest(session.id(), SessionDocument.SIGNATURE)
                        .orElseThrow()
                        .revision())
                .isEqualTo(1);
    }

    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = two.submit(one);
            Future<?> second = two.submit(other);
            return List.of(resultOf(first), resultOf(second));
        } finally {
            two.shutdownNow();
        }
    }

    private static Object resultOf(Future<?> future) throws InterruptedException {
        try {
            return future.get();
        } catch (java.util.concurrent.ExecutionException failed) {
            return failed.getCause();
        }
    }

    private void files(String caseId) {
        world.reviews.goesToTheEnd(caseId);
        clock.advance(Duration.ofDays(1));
    }

    private Outcome outcome(CalibrationSession session, String caseId) {
        return cases.of(session.id()).stream()
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private ActPage act(String caseId, String name, String... namesAndValues) {
        Map<String, String[]> answers = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return acting.act(
                caseId, name, world.hr, acting.open(caseId, name, world.hr).seen(), answers);
    }
}
