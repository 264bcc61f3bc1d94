package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.record.seal.SealKey;
import org.evenhand.shared.Sha256;
import org.junit.jupiter.api.Test;

/** The archive of a case: every file is the one that a document names. */
class ArchiveTests {

    private static final byte[] PLAN = "the plan".getBytes(StandardCharsets.UTF_8);
    private static final String NAME = "files/" + Sha256.of(PLAN) + "/plan.txt";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    ArchiveTests() {
        SampleRecord sample = new SampleRecord(SealKey.fresh("library.example"));
        SampleCase one = SampleCase.named("case-1");
        one.wrote(
                "SELF_REVIEW",
                Map.of(Attachments.IN_DOCUMENT, List.of(Map.of("name", "plan.txt", "fingerprint", Sha256.of(PLAN)))));
        sample.cases.add(one);
        sample.seal();
        entries.put(CaseCopy.RECORD, sample.ofCase(1));
        entries.put(NAME, PLAN);
    }

    @Test
    void isInOrderWithItsFiles() throws IOException {
        assertVerdict(Outcome.OK, "1 files are as the documents name them.");
    }

    @Test
    void namesAFileThatIsMissingChangedRenamedOrAdded() throws IOException {
        entries.remove(NAME);
        assertVerdict(Outcome.BROKEN, "The file plan.txt is missing");
        entries.put(NAME, "another plan".getBytes(StandardCharsets.UTF_8));
        assertVerdict(Outcome.BROKEN, "plan.txt is not the one that a document of the case names");
        entries.remove(NAME);
        entries.put(NAME.replace("plan.txt", "other.txt"), PLAN);
        assertVerdict(Outcome.BROKEN, "other.txt is not the one");
        entries.clear();
        entries.put("hello.txt", PLAN);
        assertVerdict(Outcome.UNREADABLE, "does not begin with case.jsonl");
    }

    @Test
    void namesWhatIsBrokenInItsRecordAndWhereItWasCutOff() throws IOException {
        byte[] whole = archive();
        Verdict cut = RecordVerificationTests.verify(Arrays.copyOf(whole, whole.length / 3), List.of());
        assertThat(cut.outcome()).isEqualTo(Outcome.UNREADABLE);
        entries.computeIfPresent(CaseCopy.RECORD, (name, record) -> new String(record, StandardCharsets.UTF_8)
                .replace("plan.txt", "plot.txt")
                .getBytes(StandardCharsets.UTF_8));
        assertVerdict(Outcome.BROKEN, "case.jsonl: Line 7, case case-1: Document SELF_REVIEW revision 1");
    }

    private void assertVerdict(Outcome outcome, String sentence) throws IOException {
        Verdict verdict = RecordVerificationTests.verify(archive(), List.of());
        assertThat(verdict.sentence()).contains(sentence);
        assertThat(verdict.outcome()).isEqualTo(outcome);
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            zip.putNextEntry(new ZipEntry(entry.getKey()));
            zip.write(entry.getValue());
            zip.closeEntry();
        }
        zip.finish();
        return out.toByteArray();
    }
}
