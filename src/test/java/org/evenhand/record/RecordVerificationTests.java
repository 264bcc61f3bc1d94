package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.SealKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordVerificationTests {

    private static final SampleRecord SAMPLE = SampleRecord.usual();
    private static final String FIRST_KEY = SAMPLE.keys.get(0).open().line();
    private static final String SECOND_KEY = SAMPLE.keys.get(1).open().line();

    @Test
    void findsTheWholeRecordInOrder() {
        assertVerdict(
                SAMPLE.record(),
                Outcome.OK,
                "4 cases with 22 entries and 2 documents (and 2 that are left out) fit together, all under seal 3");
    }

    @Test
    void findsACaseInOrder() {
        assertVerdict(SAMPLE.ofCase(3), Outcome.OK, "Case case-3: 5 entries and 1 documents fit together; 5 of them");
    }

    @Test
    void saysHowManyEntriesOfACaseStandByTheirHashAlone() {
        assertVerdict(
                SAMPLE.ofCaseBegunHidden(3),
                Outcome.OK,
                "Case case-3: 5 entries (2 of them by their hash alone) and 0 documents (and 1 that are left out) fit together");
    }

    @Test
    void findsAReceiptInOrder() {
        assertVerdict(SAMPLE.receipt(3, 2), Outcome.OK, "Entry 2 of case case-3, recorded at 2026-11-20T15:00:01.250Z");
    }

    @Test
    void entriesThatAreNotSealedYetAreCounted() {
        SampleRecord sample = SampleRecord.usual();
        sample.cases.get(0).did("STEP_DONE", Map.of());
        assertVerdict(
                sample.ofCase(1), Outcome.OK, sample.cases.get(0).entries.size() + " entries and 1 documents fit");
        assertThat(verify(sample.record(), List.of()).sentence()).contains("has no place in the tree");
    }

    @Test
    void aKeyThatIsKnownIsFollowedToTheOneAfterIt() {
        for (byte[] file : List.of(SAMPLE.record(), SAMPLE.ofCase(1), SAMPLE.receipt(1, 1))) {
            assertThat(verify(file, List.of(FIRST_KEY)).outcome()).isEqualTo(Outcome.OK);
            assertThat(verify(file, List.of(SECOND_KEY)).outcome()).isEqualTo(Outcome.OK);
        }
    }

    @Test
    void aFileOfAnotherLibraryIsNotTakenForOnesOwn() {
        String other = SealKey.fresh("other.example").open().line();
        assertThat(verify(SAMPLE.record(), List.of(other)).sentence())
                .contains("Line 4: seal 1: it is signed with the key "
                        + SAMPLE.keys.get(0).open().shown() + ", which is none that was given");
    }

    @Test
    void theKeyItselfDoesNotHaveToBeBelieved() {
        assertThat(verify(SAMPLE.record(), List.of()).sentence()).contains("--key shows when you have it");
        assertThat(verify(SAMPLE.record(), List.of(FIRST_KEY)).sentence()).doesNotContain("--key");
    }

    @Test
    void anEntryOfAnotherInstallationIsNamed() {
        SampleRecord other = SampleRecord.usual();
        List<String> ours = SampleRecord.lines(SAMPLE.receipt(3, 2));
        List<String> theirs = SampleRecord.lines(other.receipt(3, 2));
        int receipt = ours.size() - 2;
        ours.set(receipt, theirs.get(receipt).replace("1.250Z", "1.251Z"));
        other.cases.get(2).entries.set(1, SAMPLE.cases.get(2).entries.get(1));
        assertThat(verify(SampleRecord.file(ours), List.of()).outcome()).isEqualTo(Outcome.BROKEN);
        SampleRecord foreign = new SampleRecord(SAMPLE.keys.get(0));
        foreign.cases.add(SampleCase.named("case-3"));
        foreign.cases.get(0).did("OTHER", Map.of());
        foreign.seal();
        List<String> mixed = SampleRecord.lines(SAMPLE.ofCase(3));
        List<String> theirCase = SampleRecord.lines(foreign.ofCase(1));
        mixed.set(6, theirCase.get(5));
        assertThat(verify(SampleRecord.file(mixed), List.of()).sentence())
                .contains("case case-3: entry 1 is not in the tree that was sealed")
                .contains("comes from another installation");
    }

    @Test
    void saysWhereATruncatedFileEnds() {
        List<String> lines = SampleRecord.lines(SAMPLE.record());
        assertVerdict(
                SampleRecord.file(lines.subList(0, 11)),
                Outcome.UNREADABLE,
                "The file ends too early, after line 11, in case case-1 behind entry 3: was it copied completely?");
        byte[] bytes = SAMPLE.record();
        assertVerdict(
                Arrays.copyOf(bytes, bytes.length - 1), Outcome.UNREADABLE, "The file ends in the middle of line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | The file is empty.",
                "hello                                         | The file is not something Evenhand exported.",
                "[1,2]                                         | The file is not something Evenhand exported.",
                "{\"line\":\"start\",\"format\":\"evenhand-record/2\"}| Line 1 is not written in canonical form",
                "{\"format\":\"evenhand-case/9\"}              | The file has the form evenhand-case/9",
            })
    void saysWhyItCannotRead(String text, String sentence) {
        assertThat(verify((text.isEmpty() ? "" : text + "\n").getBytes(StandardCharsets.UTF_8), List.of())
                        .sentence())
                .startsWith(sentence);
    }

    @Test
    void aFileThatIsNotSignedIsNoneForWhoeverHasAKey() {
        List<String> lines = SampleRecord.lines(SAMPLE.ofCase(1));
        int end = lines.size() - 1;
        lines.set(end, lines.get(end).replaceFirst(",\"signature\":\"[^\"]*\"", ""));
        assertThat(verify(SampleRecord.file(lines), List.of()).sentence()).endsWith("the file is not signed.");
    }

    private static void assertVerdict(byte[] file, Outcome outcome, String sentence) {
        Verdict verdict = verify(file, List.of());
        assertThat(verdict.sentence()).contains(sentence);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    static Verdict verify(byte[] file, List<String> keys) {
        try {
            return FileVerification.verify(new ByteArrayInputStream(file), keys);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
