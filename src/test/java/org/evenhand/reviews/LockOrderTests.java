package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.peerinput.PeerWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.absence.AbsenceDesk;
import org.evenhand.reviews.absence.NewAbsence;
import org.evenhand.reviews.handover.HandoverWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done to a review takes its locks in the order of a sent step: the end of the case's chain, the review, its open
 * tasks. Two things in the same moment then wait for each other, and neither fails.
 */
@EvenhandTest
class LockOrderTests {

    /** Longer than either database takes to find two that wait for each other. */
    private static final int SECONDS = 30;

    private static final String BLOCKED = TestDatabase.isPostgres()
            ? "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
            : "select count(*) from information_schema.sessions where blocker_id is not null";

    @Autowired
    ApplicationContext beans;

    @Autowired
    AbsenceDesk desk;

    @Autowired
    Processes processes;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private HandoverWorld at;

    @BeforeEach
    void oneReview() {
        at = new HandoverWorld(beans);
    }

    @AfterEach
    void nobodyIsLeft() {
        threads.shutdownNow();
    }

    @Test
    void aLeaveRecordedWhileAStepIsBeingSentWaitsForTheStep() throws Exception {
        OpenTask task = at.world.waitsFor(at.review);
        LocalDate today = at.today();
        NewAbsence leave = new NewAbsence(at.now().personId(), today, today.plusDays(3), "Surgery");

        whileSent(task, at.world.answersTo(task), () -> desk.record(leave, at.world.library.hr));

        assertThat(kinds()).containsSubsequence("stepCompleted", "reviewPaused");
        assertThat(processes.isPaused(at.review)).isTrue();
    }

    @Test
    void aManagerChangedWhileALateStepIsBeingSentIsChangedAfterwards() throws Exception {
        at.world.sends(
                at.review, Map.of("criteriaRead", true, "description", "OUT_OF_DATE", "outOfDate", "The maps moved."));
        at.world.runsWhatIsDue(at.review);
        OpenTask task = at.world.waitsFor(at.review);
        assertThat(task.step()).isEqualTo("correctPosition");
        clock.advance(Duration.ofDays(21));
        String next = at.somebody();

        whileSent(task, at.world.answersTo(task), () -> {
            at.change(ReviewRole.MANAGER, next);
            return next;
        });

        assertThat(kinds()).containsSubsequence("stepCompleted", "institutionLate", "participantChanged");
        assertThat(at.now().managerId()).isEqualTo(next);
    }

    @Test
    void aReviewThatEndsWhileAPeerIsAnsweringEndsAfterwards() throws Exception {
        PeerWorld peers = new PeerWorld(beans, at);
        OpenTask task = peers.taskOf(peers.asked(3).get(0));

        whileSent(task, Map.of("choice", "DECLINE"), () -> beans.getBean(Acting.class)
                .actWith(
                        at.review,
                        "end-review",
                        at.world.library.hr,
                        Map.of("outcome", "SEPARATED", "reason", "Has left the library.")));

        assertThat(at.now().state()).isEqualTo(ReviewState.SEPARATED);
        assertThat(peers.open()).isEmpty();
    }

    /**
     * The step is stopped where it has written its entry and is about to complete the task; then the other begins, and
     * when both stand still the step goes on.
     */
    private void whileSent(OpenTask task, Map<String, Object> answers, Callable<?> other) throws Exception {
        Future<?>[] both = new Future<?>[2];
        transaction.executeWithoutResult(holding -> {
            jdbc.sql("select task_id from inbox_task where task_id = ? for update")
                    .param(task.id())
                    .query(String.class)
                    .single();
            both[0] = threads.submit(() -> at.world.sends(task, answers));
            untilBlocked(1);
            both[1] = threads.submit(other);
            untilBlocked(2);
        });
        for (Future<?> one : both) {
            one.get(SECONDS, TimeUnit.SECONDS);
        }
    }

    private void untilBlocked(int sessions) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (blocked() < sessions) {
            assertThat(System.nanoTime()).as("still waiting for a lock").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private int blocked() {
        try {
            return jdbc.sql(BLOCKED).query(Integer.class).single();
        } catch (UncategorizedSQLException ended) {
            // H2 cannot list a session that ends just then
            return 0;
        }
    }

    private List<String> kinds() {
        return ledger.of(at.review).stream().map(LedgerEntry::kind).toList();
    }
}
