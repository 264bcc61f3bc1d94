package org.evenhand.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.record.RecordFile.Scope;
import org.evenhand.record.seal.KnownKey;
import org.evenhand.record.seal.SealedTree;
import org.evenhand.record.seal.Seals;
import org.evenhand.record.tree.InclusionProof;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a whole case as one file that {@link FileVerification} can check anywhere. */
@Component
public class CaseExport {

    private final Ledger ledger;
    private final LedgerHeads heads;
    private final Documents documents;
    private final Attachments attachments;
    private final Seals seals;
    private final Clock clock;

    CaseExport(
            Ledger ledger, LedgerHeads heads, Documents documents, Attachments attachments, Seals seals, Clock clock) {
        this.attachments = attachments;
        this.ledger = ledger;
        this.heads = heads;
        this.documents = documents;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Writes the case as of one moment, in UTF-8; the stream stays open. Entries under the last seal have their proofs.
     *
     * @throws Refusal {@code MISSING} if there is no such case, before anything is written
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(String caseId, OutputStream out) throws IOException {
        write(caseId, CaseReach.EVERYTHING, out);
    }

    private void write(String caseId, CaseReach reach, OutputStream out) throws IOException {
        LedgerHead head = heads.of(caseId);
        List<LedgerEntry> entries = ledger.of(caseId);
        List<DocumentRevision> written = documents.of(caseId);
        if (head.seq() == 0 && written.isEmpty()) {
            throw Refusal.because(Kind.MISSING, "record.refused.unknownCase");
        }
        Optional<SealedTree> tree = seals.provable();
        RecordFile file = new RecordFile(out);
        begin(file, tree);
        file.openCase(1, head);
        Map<Long, Long> positions = tree.map(under -> under.positions(caseId)).orElse(Map.of());
        for (LedgerEntry entry : entries) {
            Long position = positions.get(entry.seq());
            InclusionProof proof = position == null ? null : tree.orElseThrow().inclusion(position);
            if (reach.holds(entry)) {
                file.entry(entry, proof);
            } else {
                file.hidden(entry.hash(), proof);
            }
        }
        documents(names(entries, reach, caseId), written, reach, file);
        file.check();
        file.end(seals::sign, seals.installation());
    }

    /**
     * The case as of one moment as far as somebody may read it, to be written as an archive with its files.
     *
     * @throws Refusal {@code MISSING} if there is no such case
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CaseCopy copy(String caseId, CaseReach reach) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(caseId, reach, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<Attachment> files = documents.of(caseId).stream()
                .filter(reach::holds)
                .flatMap(document -> Attachments.in(document).stream())
                .toList();
        return new CaseCopy(out.toByteArray(), files, attachments);
    }

    /** What such a copy names and does not hold, by kind and revision. */
    @Transactional(readOnly = true)
    public List<LeftOut> leftOut(String caseId, CaseReach reach) {
        Set<String> held = documents.of(caseId).stream()
                .filter(reach::holds)
                .map(DocumentRevision::fingerprint)
                .collect(Collectors.toSet());
        return names(ledger.of(caseId), reach, caseId).stream()
                .filter(name -> !held.contains(name.fingerprint()))
                .map(name -> new LeftOut(name.kind(), name.revision(), name.deletedAt()))
                .toList();
    }

    private List<Documents.Named> names(List<LedgerEntry> entries, CaseReach reach, String caseId) {
        List<Documents.Named> all = documents.namesOf(caseId);
        return entries.stream().allMatch(reach::holds) ? all : NamedDocuments.in(entries, all, reach);
    }

    private void begin(RecordFile file, Optional<SealedTree> tree) throws IOException {
        file.start(
                Scope.CASE,
                seals.installation(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                tree.map(under -> under.seal().size()).orElse(0L),
                1);
        for (KnownKey key : seals.keys()) {
            file.key(key);
        }
        if (tree.isPresent()) {
            file.seal(tree.get().seal(), null);
        }
        file.check();
    }

    /** Each in its place, with its content or, where that was deleted or may not be read, without. */
    private static void documents(
            List<Documents.Named> names, List<DocumentRevision> written, CaseReach reach, RecordFile file)
            throws IOException {
        Map<String, DocumentRevision> kept = written.stream()
                .filter(reach::holds)
                .collect(Collectors.toMap(DocumentRevision::fingerprint, Function.identity(), (one, same) -> one));
        for (Documents.Named name : names) {
            DocumentRevision document = kept.get(name.fingerprint());
            if (document != null) {
                file.document(document);
            } else if (name.deletedAt() != null) {
                file.deleted(name.kind(), name.revision(), name.fingerprint(), name.deletedAt());
            } else {
                file.withheld(name.kind(), name.revision(), name.fingerprint());
            }
        }
    }
}
