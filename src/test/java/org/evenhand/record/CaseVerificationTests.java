package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.evenhand.record.Verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseVerificationTests {

    private final SampleCase sample = SampleCase.aReview();

    @Test
    void findsAnUntouchedCaseInOrder() {
        assertVerdict(sample.json(), Outcome.OK, "Case case-1: 6 entries and 3 documents fit together.");
        assertThat(verify(sample.json()).sentence())
                .contains(sample.entries.get(5).hash());
    }

    @Test
    void doesNotMindSpaceBetweenValues() {
        String spaced = sample.json().replace("\n", "\r\n  ").replace(",\"kind\":", " ,\t\"kind\" : ");
        assertVerdict(spaced + "\n\n", Outcome.OK, "Case case-1");
    }

    @Test
    void writesTheSameCaseTheSameWay() {
        Collections.reverse(sample.documents);
        assertThat(sample.json()).isEqualTo(SampleCase.aReview().json());
    }

    @Test
    void stillWritesAndReadsTheFormItWroteFirst() throws IOException {
        String first = Files.readString(Path.of("src/test/resources/record/case.json"));
        assertThat(SampleCase.aReviewWithoutSalts().json()).isEqualTo(first);
        assertThat(verify(first).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void namesAChainWithoutAnEntry() {
        assertBroken(SampleCase.empty().json(), "The chain has no entry.");
    }

    @Test
    void namesAnEntryWhoseContentWasChanged() {
        assertBroken(
                sample.json().replace("POSITION_CONFIRMED", "POSITION_DECLINED"), "Entry 3: its hash does not match");
    }

    @Test
    void namesAnEntryThatWasChangedAndHashedAnew() {
        SampleCase other = SampleCase.empty();
        other.did("REVIEW_OPENED", Map.of("cycle", "2025"));
        sample.entries.set(0, other.entries.get(0));
        assertBroken(sample.json(), "Entry 2 does not follow the entry before it");
    }

    @Test
    void namesADocumentWhoseContentWasChanged() {
        assertBroken(
                sample.json().replace("again", "never"),
                "Document SELF_REVIEW revision 2: its fingerprint does not match its content");
    }

    @Test
    void namesAMissingEntry() {
        sample.entries.remove(2);
        assertBroken(sample.json(), "Entry 3 is missing: entry 4 stands in its place.");
    }

    @Test
    void namesAMissingLastEntry() {
        sample.entries.remove(5);
        assertBroken(sample.json(), "The chain should end with entry 6, but the file ends with entry 5.");
    }

    @Test
    void namesAnEntryThatStandsTwice() {
        sample.entries.add(2, sample.entries.get(1));
        assertBroken(sample.json(), "Entry 2 stands twice or out of order: entry 3 is due.");
    }

    @Test
    void namesTheFirstOfTwoSwappedEntries() {
        Collections.swap(sample.entries, 1, 2);
        assertBroken(sample.json(), "Entry 2 is missing: entry 3 stands in its place.");
    }

    @Test
    void namesAnEntryOfAnotherCase() {
        assertBroken(
                sample.json().replaceFirst("\"caseId\":\"case-1\"", "\"caseId\":\"case-2\""),
                "Entry 1 has caseId case-1 where case-2 is due.");
    }

    @Test
    void namesAMissingDocument() {
        sample.documents.remove(2);
        assertBroken(sample.json(), "Entry 5 names a document that the file does not hold");
    }

    @Test
    void namesAMissingRevision() {
        sample.documents.remove(0);
        assertBroken(sample.json(), "Document SELF_REVIEW revision 1 is missing.");
    }

    @Test
    void namesADocumentThatStandsTwice() {
        sample.documents.add(sample.documents.get(2));
        assertBroken(sample.json(), "Document SEALED_RATING revision 1 stands twice or out of order.");
    }

    @Test
    void namesADocumentThatNoEntryNames() {
        NewRevision written = new NewRevision("case-1", "WAIVER", Map.of("reason", "none"), "p-9", null);
        sample.documents.add(DocumentRevision.of(
                written, written.canonicalContent(), 1, sample.documents.get(0).at(), Salt.fresh()));
        assertBroken(sample.json(), "Document WAIVER revision 1 is not named by any entry.");
    }

    @Test
    void namesAnotherHead() {
        String head = sample.entries.get(5).hash();
        assertBroken(sample.json().replaceFirst(head, "0".repeat(64)), "The chain should end in the hash 0000");
    }

    @Test
    void namesAnEntryWithoutANeededField() {
        assertBroken(sample.json().replace(",\"seq\":2}", "}"), "Entry 2 has no seq that is a whole number.");
        assertBroken(
                sample.json().replace("\"seq\":2}", "\"seq\":\"2\"}"), "Entry 2 has no seq that is a whole number.");
    }

    @Test
    void namesAnEntryThatMeansTheSameAndWasEdited() {
        String json = sample.json();
        assertBroken(json.replace("naïve", "na\\u00efve"), "Document 2 is not written in canonical form");
        assertBroken(
                json.replace("0.30000000000000004", "0.30000000000000005"),
                "Document 3 is not written in canonical form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | The file is empty.",
                "' '                                       | The file is empty.",
                "hello                                     | The file is not a case exported by Evenhand.",
                "{}                                        | The file is not JSON as exported",
                "[]                                        | The file is not a case exported by Evenhand.",
                "{\"name\":\"x\"}                          | The file is not a case exported by Evenhand.",
                "{\"format\":7}                            | The file is not JSON as exported",
                "{\"format\":\"evenhand-case/2\",          | The file has the form evenhand-case/2; this version reads evenhand-case/1.",
                "{\"format\":\"evenhand-case/1\"}          | The file is not JSON as exported: a ',' is missing.",
                "{\"format\":\"evenhand-case/1\",\"id\":1} | The file has id where an exported case has caseId."
            })
    void saysWhyItCannotRead(String text, String sentence) {
        assertVerdict(text, Outcome.UNREADABLE, sentence);
    }

    @Test
    void saysWhereATruncatedFileEnds() {
        String json = sample.json();
        String cut = json.substring(0, json.indexOf("POSITION_CONFIRMED"));
        assertVerdict(
                cut,
                Outcome.UNREADABLE,
                "The file ends too early, in item 3 of the entries: was it copied completely?");
    }

    @Test
    void neverTakesATruncatedFileForAWholeOne() {
        String json = sample.json().stripTrailing();
        for (int length = 0; length < json.length(); length++) {
            assertThat(verify(json.substring(0, length)).outcome()).isNotEqualTo(Outcome.OK);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16", "UTF-16LE, UTF-16", "ISO-8859-1, not UTF-8"})
    void saysThatTheEncodingIsWrong(String encoding, String sentence) throws IOException {
        byte[] bytes = sample.json().getBytes(Charset.forName(encoding));
        assertThat(CaseVerification.verify(new ByteArrayInputStream(bytes)))
                .matches(verdict -> verdict.outcome() == Outcome.UNREADABLE)
                .matches(verdict -> verdict.sentence().contains(sentence));
    }

    @ParameterizedTest
    @CsvSource({"\uFEFF, byte order mark", "PK\u0003\u0004, compressed"})
    void saysThatTheFileIsOfAnotherType(String start, String sentence) {
        assertVerdict(start + sample.json(), Outcome.UNREADABLE, sentence);
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        assertVerdict(sample.json() + "{}", Outcome.UNREADABLE, "The file goes on after the end of the case.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"text\"", "[]", "{", "{\"a\":1,\"a\":1}", "{'a':1}", "{} {}", ""})
    void refusesAnEntryThatIsNoObject(String entry) {
        String json = sample.json().replaceFirst("\"entries\":\\[", "\"entries\":[" + entry + ",");
        assertThat(verify(json).outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void readsNoValueThatWouldFillTheMemory() throws IOException {
        String json = sample.json();
        ByteArrayInputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        assertThat(CaseVerification.verify(in, 100).sentence()).contains("more than 100 characters in item 1");
    }

    @Test
    void refusesValuesNestedWithoutEnd() {
        String deep = "{\"a\":".repeat(100_000);
        String json =
                sample.json().replaceFirst("\"entries\":\\[", "\"entries\":[" + deep + "1" + "}".repeat(100_000) + ",");
        assertVerdict(json, Outcome.UNREADABLE, "Entry 1 is not a JSON object.");
    }

    @Test
    void showsNoControlCharactersOfAHostileFile() {
        assertVerdict(
                "{\"format\":\"\\u001b[31m" + "x".repeat(500) + "\"",
                Outcome.UNREADABLE,
                "The file has the form ?[31m" + "x".repeat(55) + "...; this version reads");
    }

    @Test
    void cannotSeeAChainThatWasComputedAnewAsAWhole() {
        SampleCase forged = SampleCase.ofLength(6);
        assertThat(verify(forged.json()).outcome()).isEqualTo(Outcome.OK);
        assertThat(verify(forged.json()).sentence())
                .doesNotContain(sample.entries.get(5).hash());
    }

    private static void assertBroken(String json, String sentence) {
        assertVerdict(json, Outcome.BROKEN, sentence);
    }

    private static void assertVerdict(String json, Outcome outcome, String sentence) {
        Verdict verdict = verify(json);
        assertThat(verdict.sentence()).contains(sentence);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    private static Verdict verify(String json) {
        try {
            return CaseVerification.verify(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
