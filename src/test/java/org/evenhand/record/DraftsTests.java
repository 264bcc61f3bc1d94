package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
class DraftsTests {

    private static final String STEP = "writeSelfReview";
    private static final String ME = "p-1";

    @Autowired
    Drafts drafts;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final String caseId = CaseIds.any();

    @Test
    void keepsEveryVersionUntilSubmit() {
        Draft first = save(0, "one");
        clock.advance(Duration.ofMinutes(1));
        Draft second = save(first.version(), "two");

        assertThat(drafts.find(caseId, STEP, ME)).contains(second);
        assertThat(drafts.versionsOf(caseId, STEP, ME)).containsExactly(first, second);
        assertThat(second.savedAt()).isEqualTo(TestClock.START.plusSeconds(60));
    }

    @Test
    void findsNoDraftBeforeTheFirstSave() {
        assertThat(drafts.find(caseId, STEP, ME)).isEmpty();
        drafts.discard(caseId, STEP, ME);
        assertThat(drafts.find(caseId, STEP, ME)).isEmpty();
    }

    @Test
    void refusesTheSecondTabAndKeepsBothTexts() {
        Draft seenByBoth = save(0, "one");
        Draft first = save(seenByBoth.version(), "from the first tab");

        assertRefused(seenByBoth.version(), "from the second tab");

        assertThat(drafts.find(caseId, STEP, ME)).contains(first);
        assertThat(drafts.conflictsOf(caseId, STEP, ME)).singleElement().satisfies(conflict -> {
            assertThat(conflict.content()).isEqualTo(Map.of("text", "from the second tab"));
            assertThat(conflict.basedOn()).isEqualTo(seenByBoth.version());
        });
    }

    @Test
    void refusesToBeginADraftTwice() {
        save(0, "one");
        assertRefused(0, "other");
        assertThat(drafts.conflictsOf(caseId, STEP, ME)).hasSize(1);
    }

    @Test
    void savesARequestThatIsSentTwiceOnce() {
        Draft first = save(0, "one");
        assertThat(save(0, "one")).isEqualTo(first);
        assertThat(save(first.version(), "one")).isEqualTo(first);
        assertThat(drafts.versionsOf(caseId, STEP, ME)).containsExactly(first);
        assertThat(drafts.conflictsOf(caseId, STEP, ME)).isEmpty();
    }

    @Test
    void forgetsAllVersionsAndConflictsOnSubmit() {
        save(0, "one");
        assertRefused(0, "other");

        drafts.discard(caseId, STEP, ME);

        assertThat(drafts.find(caseId, STEP, ME)).isEmpty();
        assertThat(drafts.versionsOf(caseId, STEP, ME)).isEmpty();
        assertThat(drafts.conflictsOf(caseId, STEP, ME)).isEmpty();
    }

    @Test
    void refusesATabLeftOpenSinceAnEarlierDraft() {
        Draft old = save(0, "first round");
        drafts.discard(caseId, STEP, ME);
        assertRefused(old.version(), "late");

        Draft fresh = save(0, "second round");

        assertThat(fresh.version()).isGreaterThan(old.version());
        assertRefused(old.version(), "later still");
        assertThat(drafts.find(caseId, STEP, ME)).contains(fresh);
    }

    @Test
    void forgetsTheVersionThatWasSubmitted() {
        Draft submitted = save(0, "one");
        drafts.discard(caseId, STEP, ME, submitted.version());
        assertThat(drafts.versionsOf(caseId, STEP, ME)).isEmpty();
        drafts.discard(caseId, STEP, ME, 0);
    }

    @Test
    void keepsWhatAnotherTabSavedWhileThisOneSubmitted() {
        Draft submitted = save(0, "one");
        Draft newer = save(submitted.version(), "two");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.discard(caseId, STEP, ME, submitted.version()))
                .matches(refusal -> refusal.kind() == Refusal.Kind.MOVED_ON);
        assertThat(drafts.find(caseId, STEP, ME)).contains(newer);
    }

    @Test
    void letsATabThatSavesDuringASubmitWaitAndKeepsItsText() throws InterruptedException {
        Draft submitted = save(0, "one");
        CountDownLatch discarded = new CountDownLatch(1);
        AtomicInteger turn = new AtomicInteger();

        List<Object> results = Together.run(2, () -> {
            if (turn.getAndIncrement() > 0) {
                discarded.await();
                return save(submitted.version(), "meanwhile");
            }
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                drafts.discard(caseId, STEP, ME, submitted.version());
                discarded.countDown();
            });
            return "submitted";
        });

        assertThat(results).hasAtLeastOneElementOfType(Refusal.class).contains("submitted");
        assertThat(drafts.find(caseId, STEP, ME)).isEmpty();
        assertThat(drafts.conflictsOf(caseId, STEP, ME)).hasSize(1);
    }

    @Test
    void keepsTheDraftsOfTwoPeopleApart() {
        save(0, "mine");
        drafts.save(caseId, STEP, "p-2", 0, Map.of("text", "yours"));
        assertThat(drafts.find(caseId, STEP, ME).orElseThrow().content()).isEqualTo(Map.of("text", "mine"));
    }

    @Test
    void losesNoTextWhenManyTabsSaveAtOnce() throws InterruptedException {
        Draft seenByAll = save(0, "one");
        AtomicInteger tab = new AtomicInteger();

        List<Object> results = Together.run(10, () -> save(seenByAll.version(), "tab " + tab.incrementAndGet()));

        assertThat(results).filteredOn(Draft.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(9);
        assertThat(drafts.conflictsOf(caseId, STEP, ME)).hasSize(9);
    }

    @Test
    void losesNoTextWhenManyTabsBeginAtOnce() throws InterruptedException {
        AtomicInteger tab = new AtomicInteger();

        List<Object> results = Together.run(10, () -> save(0, "tab " + tab.incrementAndGet()));

        assertThat(results).filteredOn(Draft.class::isInstance).hasSize(1);
        assertThat(drafts.conflictsOf(caseId, STEP, ME)).hasSize(9);
    }

    private Draft save(long expectedVersion, String text) {
        return drafts.save(caseId, STEP, ME, expectedVersion, Map.of("text", text));
    }

    private void assertRefused(long expectedVersion, String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> save(expectedVersion, text))
                .matches(refusal -> refusal.kind() == Refusal.Kind.MOVED_ON)
                .matches(refusal -> refusal.key().equals("record.refused.draftChanged"));
    }
}
