package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BulkActions;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.calibration.Convening;
import org.evenhand.cycles.ReleasedResults.Line;
import org.evenhand.cycles.ReleasedResults.Since;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.LeftOutReviews;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lock, release and close of a cycle. Source: processes.md, review cycle 6, 8 and 9. */
@EvenhandTest
@Policies("Lock, release and close of a cycle")
class CycleEndPolicyTests {

    private static final String REASON = "One employee is on leave until March.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cycles cycles;

    @Autowired
    Launches launches;

    @Autowired
    Convening convening;

    @Autowired
    ReleasedResults results;

    @Autowired
    BulkActions bulk;

    @Autowired
    Acting acting;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    LeftOutReviews leftOut;

    @Autowired
    RuntimeService runtime;

    private ReviewWorld world;
    private Actor hr;
    private String first;
    private String second;
    private String cycleId;

    @BeforeEach
    void aCycleOfTwo() {
        world = new ReviewWorld(beans);
        List<String> cases = world.reviews(2);
        hr = world.library.hr;
        first = cases.get(0);
        second = cases.get(1);
        cycleId = reviews.get(first).cycleId();
    }

    @Test
    void aCycleWhoseReviewsAreAllFiledIsLockedWithoutAReason() {
        filed(first, second);
        cycles.lock(cycleId, "", hr);

        assertThat(cycles.get(cycleId).status()).isEqualTo(Status.LOCKED);
        assertThat(cycles.ending(cycleId))
                .satisfies(ending -> assertThat(ending.lockedBy()).isEqualTo(hr.personId()))
                .satisfies(ending -> assertThat(ending.leftOut()).isZero());
        assertThat(ledger.of(cycleId)).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("stepCompleted");
            assertThat(entry.actor()).isEqualTo(hr.personId());
            assertThat(entry.facts()).containsEntry("step", "lockCycle");
        });
    }

    @Test
    void whatIsStillOpenStaysOutOfTheLockOnlyWithAReason() {
        filed(first);

        assertRefused(Kind.INVALID, () -> cycles.lock(cycleId, "", hr));
        assertThat(cycles.get(cycleId).status()).isEqualTo(Status.RUNNING);
        cycles.lock(cycleId, REASON, hr);

        assertThat(cycles.ending(cycleId).leftOut()).isEqualTo(1);
        assertThat(cycles.lockReason(cycleId)).isEqualTo(REASON);
        assertThat(documents.latest(cycleId, "CYCLE_LOCK").orElseThrow().content())
                .containsEntry("leftOut", List.of(second));
        assertThat(ledger.of(cycleId).toString()).doesNotContain(REASON);
    }

    @Test
    void somebodyWhoseReviewCouldNotBeOpenedStaysOutOnlyWithAReasonToo() {
        filed(first, second);
        String alone = world.library.staffWithoutManager();
        launches.openJoined(cycleId, alone, hr);

        assertRefused(Kind.INVALID, () -> cycles.lock(cycleId, "", hr));
        cycles.lock(cycleId, REASON, hr);
    }

    @Test
    void everybodyInAReviewThatStaysOutIsToldAndTheReviewGoesOn() {
        filed(first);
        int before = notices(second);
        cycles.lock(cycleId, REASON, hr);
        everybodyIsTold();

        assertThat(ledger.of(second)).extracting(LedgerEntry::kind).endsWith("leftOutOfLock");
        assertThat(ledger.of(first)).extracting(LedgerEntry::kind).doesNotContain("leftOutOfLock");
        assertThat(notices(second)).isEqualTo(before + 4);
        filed(second);
        assertThat(reviews.get(second).isClosed()).isTrue();
    }

    @Test
    void noReviewIsOpenedInALockedCycle() {
        String alone = world.library.staffWithoutManager();
        launches.openJoined(cycleId, alone, hr);
        String joiner = world.library.staff(1).get(0);
        cycles.lock(cycleId, REASON, hr);

        assertRefused("cycles.refused.locked", () -> launches.openJoined(cycleId, joiner, hr));
        world.library.leads(world.library.manager, alone);
        assertRefused("cycles.refused.locked", () -> launches.openLater(cycleId, alone, hr));
        assertThat(launches.joined(cycles.get(cycleId))).isZero();
        assertThat(launches.cases(cycleId)).hasSize(2);
    }

    @Test
    void nothingIsBegunForManyReviewsOfALockedCycleAndWhatWasBegunIsShownAgain() {
        String key = UUID.randomUUID().toString();
        bulk.remind(cycleId, BoardFilter.OPEN, key, hr);
        cycles.lock(cycleId, REASON, hr);

        assertThat(bulk.remind(cycleId, BoardFilter.OPEN, key, hr).id()).isEqualTo(key);
        String another = UUID.randomUUID().toString();
        assertRefused("cycles.refused.locked", () -> bulk.remind(cycleId, BoardFilter.OPEN, another, hr));
        assertRefused("cycles.refused.locked", () -> bulk.open(cycleId, another, hr));
        assertRefused(
                "cycles.refused.locked",
                () -> bulk.extend(cycleId, BoardFilter.OPEN, Map.of("step", "confirmPosition"), another, hr));
    }

    @Test
    void aFiledReviewOfALockedCycleIsOpenedAgainOrCorrectedWithItsReasonAndSaysThatTheCycleWasLocked() {
        filed(first, second);
        reopened(second);
        filed(second);
        cycles.lock(cycleId, "", hr);
        corrected(first);
        reopened(first);

        assertThat(entry(first, "reviewCorrected").facts()).containsEntry("afterLock", true);
        assertThat(entry(first, "reviewReopened").facts()).containsEntry("afterLock", true);
        assertThat(entry(second, "reviewReopened").facts()).doesNotContainKey("afterLock");
        assertThat(reviews.get(first).isClosed()).isFalse();
        assertThat(cycles.ending(cycleId).leftOut()).isZero();
    }

    @Test
    void noSessionIsConvenedInALockedCycleAndAReviewThatWaitsGoesOnOnceHrLetsIt() {
        CalibrationWorld calibrated = new CalibrationWorld(beans, 1).confirmed();
        String waiting = calibrated.cases.get(0);
        cycles.lock(calibrated.cycle.id(), REASON, calibrated.hr);

        assertRefused("cycles.refused.locked", calibrated::convenes);
        assertRefused(
                "calibration.refused.locked",
                () -> convening.waiting(calibrated.cycle.id(), calibrated.directorate, calibrated.hr));
        var skipped = acting.actWith(
                waiting, "skip-calibration", calibrated.hr, Map.of("reason", "The cycle is locked already."));
        assertThat(skipped.errors()).isEmpty();
        assertThat(calibrated.reviews.waitsFor(waiting).step()).isEqualTo("signAsDepartmentHead");
    }

    @Test
    void aReviewOpenedAgainAfterTheLockWaitsForNoSession() {
        CalibrationWorld calibrated = new CalibrationWorld(beans, 1).confirmed();
        String late = calibrated.cases.get(0);
        calibrated.settled(calibrated.signed(calibrated.held(calibrated.convenes())));
        calibrated.reviews.goesToTheEnd(late);
        cycles.lock(calibrated.cycle.id(), "", calibrated.hr);
        hr = calibrated.hr;
        world = calibrated.reviews;
        reopened(late);
        filed(late);

        assertThat(reviews.get(late).isClosed()).isTrue();
    }

    @Test
    void onlyALockedCycleIsReleasedAndOnlyByItsPlanner() {
        filed(first, second);
        assertRefused("cycles.refused.notLocked", () -> cycles.release(cycleId, hr));
        assertRefused(Kind.MISSING, () -> cycles.release("nowhere", hr));
        cycles.lock(cycleId, "", hr);

        assertRefused(Kind.NOT_ALLOWED, () -> cycles.release(cycleId, world.library.hr()));
        assertRefused("cycles.refused.notReleasedYet", () -> results.of(cycleId, hr));
        cycles.release(cycleId, hr);

        assertThat(cycles.get(cycleId).status()).isEqualTo(Status.RELEASED);
        assertThat(cycles.ending(cycleId).releasedBy()).isEqualTo(hr.personId());
        assertRefused("cycles.refused.notLocked", () -> cycles.release(cycleId, hr));
    }

    @Test
    void theReleasedListIsKeptAsItWasAndWhatComesLaterStandsBesideIt() {
        filed(first);
        cycles.lock(cycleId, REASON, hr);
        cycles.release(cycleId, hr);
        Object kept =
                documents.latest(cycleId, "RELEASED_RESULTS").orElseThrow().content();

        assertThat(since(first)).isEqualTo(Since.RELEASED);
        assertThat(since(second)).isEqualTo(Since.STILL_OPEN);
        corrected(first);
        assertThat(since(first)).isEqualTo(Since.RELEASED);
        filed(second);
        reopened(first);
        assertThat(since(second)).isEqualTo(Since.ADDED);
        assertThat(since(first)).isEqualTo(Since.OPENED_AGAIN);
        assertThat(line(first).result().level()).isNull();
        filed(first);
        assertThat(since(first)).isEqualTo(Since.CHANGED);
        assertThat(documents.latest(cycleId, "RELEASED_RESULTS").orElseThrow().content())
                .isEqualTo(kept);
    }

    @Test
    void theListOfResultsIsForLibraryHrAloneAndWhoTakesItIsKept() {
        filed(first);
        cycles.lock(cycleId, REASON, hr);
        cycles.release(cycleId, hr);
        Actor manager = new Actor(world.library.manager, Set.of(Role.STAFF, Role.MANAGER), null);

        assertRefused(Kind.NOT_ALLOWED, () -> results.of(cycleId, manager));
        assertRefused(Kind.NOT_ALLOWED, () -> results.takenOut(cycleId, manager));
        assertRefused(Kind.MISSING, () -> results.takenOut("nowhere", hr));
        results.takenOut(cycleId, hr);

        assertThat(ledger.of(cycleId)).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("resultsTakenOut");
            assertThat(entry.actor()).isEqualTo(hr.personId());
        });
    }

    @Test
    void noRatingIsToldBeforeItsReviewIsFiled() {
        world.goesTo(second, "signAsDepartmentHead");
        filed(first);
        cycles.lock(cycleId, REASON, hr);
        cycles.release(cycleId, hr);

        assertThat(line(first).result().level()).isEqualTo(3);
        assertThat(line(second).result().level()).isNull();
    }

    @Test
    void aLockIsDoneOnceWhenItIsSentTwiceAtOnce() throws Exception {
        filed(first);
        Runnable lock = () -> cycles.lock(cycleId, REASON, hr);
        assertThat(atOnce(lock, lock)).filteredOn("done"::equals).hasSize(1);

        assertThat(cycles.get(cycleId).status()).isEqualTo(Status.LOCKED);
        assertThat(documents.of(List.of(cycleId), List.of("CYCLE_LOCK"))).hasSize(1);
        atOnce(leftOut::look, leftOut::look);
        everybodyIsTold();
        assertThat(ledger.of(second).stream().filter(entry -> entry.kind().equals("leftOutOfLock")))
                .hasSize(1);
        assertRefused("cycles.refused.locked", () -> cycles.lock(cycleId, REASON, hr));
    }

    @Test
    void aReviewOpenedWhileTheCycleIsBeingLockedIsInItOrRefusedAndNeverUnknown() throws Exception {
        filed(first);
        String joiner = world.library.staff(1).get(0);
        List<Object> outcomes =
                atOnce(() -> launches.openJoined(cycleId, joiner, hr), () -> cycles.lock(cycleId, REASON, hr));
        long opened = launches.cases(cycleId).size();
        assertThat(outcomes.get(1)).isEqualTo("done");
        assertThat(cycles.get(cycleId).status()).isEqualTo(Status.LOCKED);
        assertThat(cycles.ending(cycleId).leftOut()).isEqualTo(opened - 1);
    }

    @Test
    void aCycleThatRunsOnAVersionWithoutLockIsClosedAsItAlwaysWas() {
        filed(first);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cycleId)
                .singleResult()
                .getId();
        // where version 1.1 of the process comes to when everybody's review is open
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("userTask_lockCycle")
                .startBeforeActivity("userTask_closeCycle")
                .execute();
        var close = cycles.openTask(cycleId).orElseThrow();
        assertThat(close.step()).isEqualTo("closeCycle");

        world.sends(close, Map.of("confirmed", true));

        assertThat(cycles.get(cycleId).status()).isEqualTo(Status.CLOSED);
        assertThat(cycles.ending(cycleId).isLocked()).isFalse();
        bulk.remind(cycleId, BoardFilter.OPEN, UUID.randomUUID().toString(), hr);
    }

    /** One look tells a batch, and those whom other tests have left out come first. */
    private void everybodyIsTold() {
        IntStream.range(0, 20).forEach(look -> leftOut.look());
    }

    private void filed(String... caseIds) {
        for (String caseId : caseIds) {
            world.goesToTheEnd(caseId);
        }
    }

    private void reopened(String caseId) {
        act(
                caseId,
                "reopen-review",
                Map.of("reason", "A project was forgotten.", "toChange", "The rating of initiative."));
    }

    private void corrected(String caseId) {
        act(
                caseId,
                "correct-review",
                Map.of("wrong", "The title is wrong.", "right", "Archivist, not assistant.", "reason", "The roster."));
    }

    private void act(String caseId, String act, Map<String, Object> answers) {
        assertThat(acting.actWith(caseId, act, hr, answers).errors()).isEmpty();
    }

    private LedgerEntry entry(String caseId, String kind) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Since since(String caseId) {
        return line(caseId).since();
    }

    private Line line(String caseId) {
        return results.of(cycleId, hr).stream()
                .filter(line -> line.result().caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private int notices(String caseId) {
        return jdbc.sql("select count(*) from notice where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /** What came of both: "done", or the key of the refusal. */
    private static List<Object> atOnce(Runnable one, Runnable other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> done : both.invokeAll(List.of(attempting(one), attempting(other)))) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            both.shutdown();
        }
    }

    private static Callable<Object> attempting(Runnable act) {
        return () -> attempt(act);
    }

    private static Object attempt(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(Kind.MOVED_ON);
        });
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
