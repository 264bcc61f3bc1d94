package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Sha256;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Bytes are there once for as long as something has them, and no longer; whatever happens in between. */
@EvenhandTest
class AttachmentsTests {

    @Autowired
    Attachments attachments;

    @Autowired
    FileFolder folder;

    @Autowired
    FileSweep sweep;

    @Autowired
    StoredFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final byte[] content = SampleFiles.pdf(UUID.randomUUID().toString());
    private final String fingerprint = Sha256.of(content);
    private final String caseId = UUID.randomUUID().toString();

    @Test
    void keepsTheSameBytesOnceAndAsLongAsAnybodyHasThem() throws Exception {
        Attachment mine = add(caseId, "mine.pdf");
        add("other-" + caseId, "other.pdf");
        assertThat(Files.readAllBytes(attachments.bytes(mine))).isEqualTo(content);

        remove(caseId, mine);
        sweep.look();
        assertThat(folder.at(fingerprint)).exists();

        remove(
                "other-" + caseId,
                attachments.of("other-" + caseId, "write", "p").get(0));
        sweep.look();
        assertThat(folder.at(fingerprint)).doesNotExist();
        assertThat(files.isKnown(fingerprint)).isFalse();
    }

    @Test
    void saysWhatPlainTextSaysAsFarAsItIsAskedAndNothingOfOtherFiles() throws Exception {
        Attachment text = transaction.execute(status -> {
            try (ReceivedFile file =
                    attachments.receive("a.txt", SampleFiles.stream(SampleFiles.text("caf\u00e9 " + caseId)))) {
                return attachments.add(caseId, "write", "p", file);
            }
        });
        assertThat(attachments.text(text, 1_000)).isEqualTo("caf\u00e9 " + caseId);
        assertThat(attachments.text(text, 3)).isEqualTo("caf");
        // in the middle of a character
        assertThat(attachments.text(text, 4)).startsWith("caf").hasSize(4);
        assertThat(attachments.text(text, 0)).isEmpty();
        assertThat(attachments.text(add(caseId, "mine.pdf"), 1_000)).isEmpty();
        Files.delete(folder.at(text.fingerprint()));
        assertThat(attachments.text(text, 1_000)).isEmpty();
    }

    @Test
    void keepsWhatWasSentAndNamesItInTheDocument() {
        Attachment sent = add(caseId, "cv.pdf");
        var content = transaction.execute(status -> attachments.send(caseId, "write", "p", Map.of("a", "b")));

        assertThat(content).containsKeys("a", "attachments");
        assertThat(attachments.of(caseId, "write", "p")).isEmpty();
        remove(caseId, sent);
        sweep.look();
        assertThat(folder.at(fingerprint)).exists();
    }

    @Test
    void clearsAwayTheBytesOfAProcessThatDiedBeforeTheirRow() {
        transaction.executeWithoutResult(status -> {
            try (ReceivedFile file = attachments.receive("cv.pdf", SampleFiles.stream(content))) {
                attachments.add(caseId, "write", "p", file);
            }
            status.setRollbackOnly();
        });
        sweep.look();
        // what has a row is known to the quick look; what lost even that is found in the folder
        Path stray = stray();
        Attachment kept = add(caseId, "kept.pdf");

        clock.advance(Duration.ofDays(400));
        sweep.sweep();
        assertThat(stray).doesNotExist();
        assertThat(attachments.bytes(kept)).exists();
    }

    private Path stray() {
        byte[] other = SampleFiles.pdf("stray " + caseId);
        try (ReceivedFile file = folder.receive("stray.pdf", SampleFiles.stream(other))) {
            folder.place(file);
        }
        assertThat(folder.at(Sha256.of(other))).exists();
        return folder.at(Sha256.of(other));
    }

    @Test
    void givesTheSameFileToAllWhoBringItAtOnce() throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<Object> added = Together.run(4, () -> {
            Attachment one = add(number.incrementAndGet() + caseId, "cv.pdf");
            sweep.look();
            return one;
        });

        assertThat(added).hasSize(4).allSatisfy(one -> assertThat(attachments.bytes((Attachment) one))
                .exists());
    }

    @Test
    void refusesASecondOfTheSameNameOrContentAndTakesARepeatedOneAsDone() {
        Attachment first = add(caseId, "cv.pdf");
        assertThat(add(caseId, "cv.pdf").id()).isEqualTo(first.id());
        assertThatThrownBy(() -> add(caseId, "other.pdf")).hasMessageContaining("twice");
        assertThatThrownBy(() -> add(caseId, "CV.pdf", SampleFiles.pdf("other")))
                .hasMessageContaining("sameName");
        assertThat(attachments.of(caseId, "write", "p")).containsExactly(first);
    }

    @Test
    void takesAsManyAsADocumentMayHave() {
        for (int number = 1; number <= attachments.most(); number++) {
            add(caseId, number + ".txt", SampleFiles.text("Number " + number + caseId));
        }
        assertThatThrownBy(() -> add(caseId, "more.txt", SampleFiles.text("More " + caseId)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tooMany");
    }

    private Attachment add(String where, String name) {
        return add(where, name, content);
    }

    private Attachment add(String where, String name, byte[] bytes) {
        try (ReceivedFile file = attachments.receive(name, SampleFiles.stream(bytes))) {
            return transaction.execute(status -> attachments.add(where, "write", "p", file));
        }
    }

    private void remove(String where, Attachment one) {
        transaction.executeWithoutResult(status -> attachments.remove(where, "write", "p", one.id()));
    }
}
