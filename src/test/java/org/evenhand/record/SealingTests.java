package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.SealedTree;
import org.evenhand.record.seal.Sealing;
import org.evenhand.record.seal.Seals;
import org.evenhand.record.tree.TreeHash;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals on a real database, with others at work. */
@EvenhandTest
class SealingTests {

    @Autowired
    Sealing sealing;

    @Autowired
    Seals seals;

    @Autowired
    Ledger ledger;

    @Autowired
    Receipts receipts;

    @Autowired
    CaseExport export;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final String caseId = CaseIds.any();

    @Test
    void anEntryIsSealedOnceAndProvedUnderEverySealSince() throws IOException {
        LedgerEntry entry = append(caseId);
        assertThat(receipts.sealed(entry)).isEmpty();
        Seal first = sealing.sealNow().orElseThrow();
        assertThat(sealing.sealNow()).isEmpty();
        append(caseId);
        Seal second = sealing.sealNow().orElseThrow();
        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(second.size()).isEqualTo(first.size() + 1);

        SealedEntry sealed = receipts.sealed(entry).orElseThrow();
        assertThat(sealed.seal()).isEqualTo(first.number());
        assertThat(sealed.provedUnder()).isEqualTo(second.number());
        assertThat(sealed.proved()).isTrue();
        SealedTree tree = seals.tree(second);
        assertThat(tree.rootNow()).isEqualTo(second.head().root());
        assertThat(tree.consistencyFrom(first)
                        .proves(first.head().root(), second.head().root()))
                .isTrue();

        String key = seals.key().orElseThrow().line();
        Verdict receipt = FileVerification.verify(new ByteArrayInputStream(receipts.file(entry)), List.of(key));
        assertThat(receipt.sentence()).startsWith("Entry 1 of case " + caseId);
        assertThat(receipt.outcome()).isEqualTo(Outcome.OK);
        append(caseId);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(caseId, file);
        assertThat(FileVerification.verify(new ByteArrayInputStream(file.toByteArray()), List.of(key))
                        .sentence())
                .startsWith("Case " + caseId + ": 3 entries and 0 documents fit together; 2 of them are under seal "
                        + second.number());
    }

    @Test
    void whatCommitsLateComesWithALaterSealAndIsNeitherSkippedNorReordered() throws Exception {
        String late = CaseIds.any();
        append(late);
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch sealedMeanwhile = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<LedgerEntry> slow = other.submit(() -> transaction.execute(status -> {
                LedgerEntry entry = append(late);
                appended.countDown();
                await(sealedMeanwhile);
                return entry;
            }));
            await(appended);
            LedgerEntry quick = append(caseId);
            Seal meanwhile = sealing.sealNow().orElseThrow();
            assertThat(positions(meanwhile, late)).containsOnlyKeys(1L);
            assertThat(receipts.sealed(quick)).isPresent();
            sealedMeanwhile.countDown();
            LedgerEntry entry = slow.get(30, TimeUnit.SECONDS);
            Seal after = sealing.sealNow().orElseThrow();
            assertThat(positions(after, late)).containsOnlyKeys(1L, 2L);
            assertThat(receipts.sealed(entry).orElseThrow().seal()).isEqualTo(after.number());
        } finally {
            sealedMeanwhile.countDown();
            other.shutdownNow();
        }
    }

    @Test
    void sealsMadeWhileManyWriteHoldEveryEntryOnceAndInTheOrderOfItsCase() throws Exception {
        List<String> cases = List.of(CaseIds.any(), CaseIds.any(), CaseIds.any());
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                work.add(writers.submit(() -> {
                    for (int entry = 0; entry < 25; entry++) {
                        append(cases.get((entry + number) % 3));
                    }
                }));
            }
            for (int sealer = 0; sealer < 2; sealer++) {
                work.add(writers.submit(() -> {
                    for (int turn = 0; turn < 10; turn++) {
                        sealing.sealNow();
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            writers.shutdownNow();
        }
        sealing.sealNow();
        Seal last = seals.latest().orElseThrow();
        int found = 0;
        for (String one : cases) {
            Map<Long, Long> positions = positions(last, one);
            List<LedgerEntry> entries = ledger.of(one);
            assertThat(positions).hasSameSizeAs(entries);
            long before = -1;
            for (LedgerEntry entry : entries) {
                assertThat(positions.get(entry.seq())).isGreaterThan(before);
                before = positions.get(entry.seq());
                assertThat(seals.tree(last)
                                .inclusion(before)
                                .proves(
                                        TreeHash.ofEntry(entry.hash()),
                                        last.head().root()))
                        .isTrue();
            }
            found += entries.size();
        }
        assertThat(found).isEqualTo(100);
        assertThat(jdbc.sql("select count(*) from sealed_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(last.size());
    }

    @Test
    void isMadeOnceWhenSeveralNodesLookAndNotBeforeItIsDue() {
        append(caseId);
        clock.advance(Duration.ofDays(400));
        Optional<Seal> first = sealing.sealWhenDue();
        append(caseId);
        assertThat(first).isPresent();
        assertThat(sealing.sealWhenDue()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(sealing.sealWhenDue()).isPresent();
    }

    @Test
    void aChainThatNoLongerFitsIsNamedAndHoldsUpNoOther() {
        String changed = CaseIds.any();
        append(changed);
        append(changed);
        sealing.sealNow();
        append(changed);
        jdbc.sql("update ledger_entry set previous_hash = ? where case_id = ? and seq = 3")
                .params("1".repeat(64), changed)
                .update();
        LedgerEntry other = append(caseId);
        sealing.sealNow();
        assertThat(receipts.sealed(other)).isPresent();
        assertThat(positions(seals.latest().orElseThrow(), changed)).containsOnlyKeys(1L, 2L);
        assertThat(jdbc.sql("select sentence from seal_obstacle where case_id = ?")
                        .param(changed)
                        .query(String.class)
                        .single())
                .isEqualTo("Entry 3 does not follow the entry before it.");
    }

    private Map<Long, Long> positions(Seal seal, String ofCase) {
        return seals.tree(seal).positions(ofCase);
    }

    private LedgerEntry append(String to) {
        return ledger.append(to, Entry.automatic("stepDone", Map.of()));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
