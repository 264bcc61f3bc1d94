package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
class LedgerTests {

    @Autowired
    Ledger ledger;

    @Autowired
    Documents documents;

    @Autowired
    CaseExport export;

    @Autowired
    PlatformTransactionManager transactions;

    private final String caseId = CaseIds.any();

    @Test
    void chainsEachEntryToTheOneBefore() {
        LedgerEntry first = ledger.append(caseId, entry(Map.of("step", "writeSelfReview")));
        LedgerEntry second = ledger.append(caseId, entry(Map.of("late", true, "goals", 3)));

        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.at()).isEqualTo(TestClock.START);
        assertThat(first.previousHash()).isEqualTo("0".repeat(64));
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(ledger.of(caseId)).containsExactly(first, second);
    }

    @Test
    void hashesTheSameActDifferentlyEachTimeSoThatNobodyFindsItsFactsByTrying() {
        LedgerEntry here = ledger.append(caseId, entry(Map.of("held", true)));
        LedgerHead head = LedgerHead.beginning(caseId);
        LedgerEntry there = LedgerEntry.after(
                head, entry(Map.of("held", true)), CanonicalJson.of(Map.of("held", true)), here.at(), Salt.fresh());
        assertThat(here.salt()).matches("[0-9a-f]{32}");
        assertThat(here.hash()).isNotEqualTo(there.hash());
    }

    @Test
    void keepsOneChainPerCase() {
        ledger.append(caseId, entry(Map.of()));
        assertThat(ledger.append(CaseIds.any(), entry(Map.of())).seq()).isEqualTo(1);
        assertThat(ledger.of(CaseIds.any())).isEmpty();
    }

    @Test
    void namesDocumentsAndDefinitionVersions() {
        DocumentRevision document = documents.add(new NewRevision(caseId, "SELF_REVIEW", Map.of(), "p-1", null));
        Entry entry = new Entry(
                "p-1",
                "p-2",
                "SELF_REVIEW_SUBMITTED",
                Map.of(),
                List.of(document.fingerprint()),
                Map.of("annualReview", "1.0.0"));

        LedgerEntry appended = ledger.append(caseId, entry);

        assertThat(appended.onBehalfOf()).isEqualTo("p-2");
        assertThat(appended.documentFingerprints()).containsExactly(document.fingerprint());
        assertThat(appended.definitionVersions()).isEqualTo(Map.of("annualReview", "1.0.0"));
        assertThat(ledger.of(caseId)).containsExactly(appended);
    }

    @Test
    void refusesADocumentOfAnotherCase() {
        DocumentRevision other = documents.add(new NewRevision(CaseIds.any(), "SELF_REVIEW", Map.of(), "p-1", null));
        Entry entry = new Entry("p-1", null, "A", Map.of(), List.of(other.fingerprint()), Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(caseId, entry));
        assertThat(ledger.of(caseId)).isEmpty();
    }

    @Test
    void leavesNothingOfATransactionThatFails() {
        ledger.append(caseId, entry(Map.of()));
        inTransaction(() -> ledger.append(caseId, entry(Map.of("lost", true))), true);
        LedgerEntry next = ledger.append(caseId, entry(Map.of()));

        assertThat(next.seq()).isEqualTo(2);
        assertChainFits(2);
    }

    @Test
    void appendsTwiceInOneTransaction() {
        inTransaction(
                () -> {
                    ledger.append(caseId, entry(Map.of()));
                    ledger.append(caseId, entry(Map.of()));
                },
                false);
        assertChainFits(2);
    }

    @Test
    void growsWithoutGapOrForkWhenTwentyAppendAtOnce() throws InterruptedException {
        AtomicInteger number = new AtomicInteger();

        List<Object> results =
                Together.run(20, () -> ledger.append(caseId, entry(Map.of("number", number.incrementAndGet()))));

        assertThat(results).allMatch(LedgerEntry.class::isInstance);
        assertChainFits(20);
    }

    @Test
    void waitsForWhoeverBeganTheChainAndHasNotCommitted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger turn = new AtomicInteger();

        List<Object> results = Together.run(2, () -> {
            if (turn.getAndIncrement() == 0) {
                inTransaction(
                        () -> {
                            ledger.append(caseId, entry(Map.of()));
                            begun.countDown();
                            ledger.append(caseId, entry(Map.of()));
                        },
                        false);
            } else {
                begun.await();
                ledger.append(caseId, entry(Map.of()));
            }
            return "done";
        });

        assertThat(results).containsOnly("done");
        assertChainFits(3);
    }

    private void inTransaction(Runnable work, boolean rollback) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            work.run();
            if (rollback) {
                status.setRollbackOnly();
            }
        });
    }

    private void assertChainFits(int entries) {
        assertThat(ledger.of(caseId))
                .extracting(LedgerEntry::seq)
                .isEqualTo(LongStream.rangeClosed(1, entries).boxed().toList());
        assertThat(verified().outcome()).as(verified().sentence()).isEqualTo(Outcome.OK);
    }

    private Verdict verified() {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            export.write(caseId, file);
            return FileVerification.verify(new ByteArrayInputStream(file.toByteArray()), List.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Entry entry(Map<String, Object> facts) {
        return new Entry("p-1", null, "STEP_DONE", facts, List.of(), Map.of());
    }
}
