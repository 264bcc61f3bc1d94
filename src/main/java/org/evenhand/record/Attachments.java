package org.evenhand.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that people attach to what they write: to a draft, which they can leave again without a trace, and with the draft
 * to the document, which names them and from then on keeps them. Who may do so is the caller's to say.
 */
@Component
public class Attachments {

    /** Under which a document names its files. */
    static final String IN_DOCUMENT = "attachments";

    private final FileFolder folder;
    private final StoredFiles files;
    private final AttachmentRows rows;
    private final FileSettings settings;
    private final Clock clock;

    Attachments(FileFolder folder, StoredFiles files, AttachmentRows rows, FileSettings settings, Clock clock) {
        this.folder = folder;
        this.files = files;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many files one draft can have. */
    public int most() {
        return settings.most();
    }

    /** How many megabytes one file can have. */
    public long largestMegabytes() {
        return settings.largest().toMegabytes();
    }

    /**
     * Takes in and checks what is sent, outside any transaction.
     *
     * @param name as its owner calls it
     * @throws Refusal INVALID when it cannot be attached to anything
     */
    public ReceivedFile receive(String name, InputStream content) {
        ReceivedFile file = folder.receive(name, content);
        files.know(file, now());
        return file;
    }

    /** Of a draft, in the order in which they were added. */
    public List<Attachment> of(String caseId, String step, String personId) {
        return rows.of(new DraftKey(caseId, step, personId));
    }

    /**
     * Attaches it to the draft, within the caller's transaction that holds the case. The same file under the same name
     * is attached already.
     *
     * @throws Refusal INVALID when there are too many, or another of that name, or the same under another name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attachment add(String caseId, String step, String personId, ReceivedFile file) {
        DraftKey key = new DraftKey(caseId, step, personId);
        List<Attachment> there = rows.of(key);
        for (Attachment other : there) {
            boolean same = other.fingerprint().equals(file.fingerprint());
            boolean called = other.name().equalsIgnoreCase(file.name());
            if (same && called) {
                return other;
            }
            if (same || called) {
                throw Refusal.because(Kind.INVALID, "record.file.refused." + (same ? "twice" : "sameName"));
            }
        }
        if (there.size() >= settings.most()) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.tooMany", settings.most());
        }
        files.hold(file, now());
        folder.place(file);
        return rows.add(key, file, now());
    }

    /**
     * Takes it off the draft; nothing of it is kept, unless it is attached elsewhere. What is not there is gone already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String caseId, String step, String personId, String id) {
        rows.find(new DraftKey(caseId, step, personId), id).ifPresent(one -> rows.remove(one.id()));
    }

    /** Takes all off the draft, which will never be sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(String caseId, String step, String personId) {
        of(caseId, step, personId).forEach(one -> rows.remove(one.id()));
    }

    /** The content with the files of the draft, which stay with it from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> send(String caseId, String step, String personId, Map<String, Object> content) {
        List<Attachment> sent = of(caseId, step, personId);
        if (sent.isEmpty()) {
            return content;
        }
        rows.send(new DraftKey(caseId, step, personId));
        Map<String, Object> whole = new LinkedHashMap<>(content);
        whole.put(IN_DOCUMENT, sent.stream().map(Attachment::inDocument).toList());
        return whole;
    }

    /** The files a document names; its fingerprint covers theirs. */
    public static List<Attachment> in(DocumentRevision document) {
        return document.content().get(IN_DOCUMENT) instanceof List<?> named
                ? named.stream().map(one -> Attachment.read((Map<?, ?>) one)).toList()
                : List.of();
    }

    /** @throws Refusal MISSING when its bytes are not there, as after a backup that lacks them */
    public Path bytes(Attachment attachment) {
        Path at = folder.at(attachment.fingerprint());
        if (!Files.isRegularFile(at)) {
            throw Refusal.because(Kind.MISSING, "record.file.refused.missing");
        }
        return at;
    }

    /**
     * What plain text says, up to so many bytes; nothing of any other kind, of which no more is opened than when it came in.
     *
     * @return empty, too, when its bytes are not there
     */
    public String text(Attachment attachment, long most) {
        Path at = folder.at(attachment.fingerprint());
        if (!attachment.isText() || !Files.isRegularFile(at)) {
            return "";
        }
        try (InputStream bytes = Files.newInputStream(at)) {
            return new String(bytes.readNBytes((int) Math.min(most, attachment.size())), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
