package org.evenhand.record;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.evenhand.record.RecordFile.Scope;
import org.evenhand.record.SealedChains.Row;
import org.evenhand.record.seal.KnownKey;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.SealedTree;
import org.evenhand.record.seal.Sealing;
import org.evenhand.record.seal.Seals;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Writes everything that was sealed as one file that {@link FileVerification} can check anywhere. It reads some cases at a
 * time, of what can no longer change: no transaction stays open, and its memory does not grow with the record.
 */
@Component
public class RecordExport {

    private static final int CASES_AT_ONCE = 20;
    private static final int SEALS_AT_ONCE = 500;

    private final Sealing sealing;
    private final Seals seals;
    private final SealedChains chains;
    private final Documents documents;
    private final Clock clock;

    RecordExport(Sealing sealing, Seals seals, SealedChains chains, Documents documents, Clock clock) {
        this.sealing = sealing;
        this.seals = seals;
        this.chains = chains;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * What is to be written: everything under the last seal, after everything new was sealed now.
     *
     * @throws Refusal INVALID without a key of seals, MISSING when the record is empty
     */
    public PreparedExport prepare() {
        if (!isPossible()) {
            throw Refusal.because(Kind.INVALID, "record.export.refused.noKey");
        }
        sealing.sealNow();
        return seals.provable()
                .map(PreparedExport::new)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "record.seals.refused.none"));
    }

    /** Whether there is a key of seals, without which nobody could check the file. */
    public boolean isPossible() {
        return seals.haveAKey();
    }

    /**
     * Writes it, in UTF-8; the stream stays open.
     *
     * @param progress told how many cases are written, now and then
     */
    public void write(PreparedExport prepared, ExportReach reach, OutputStream out, LongConsumer progress)
            throws IOException {
        SealedTree tree = prepared.tree();
        RecordFile file = new RecordFile(out);
        begin(file, tree);
        long written = 0;
        Map<String, Long> cases = tree.cases(-1, CASES_AT_ONCE);
        while (!cases.isEmpty()) {
            Set<String> hidden = reach.hidden(cases.keySet());
            Set<String> open = reach.withDocuments(cases.keySet());
            Map<String, LedgerHead> heads =
                    chains.heads(cases.keySet(), tree.seal().size());
            for (String caseId : cases.keySet()) {
                written++;
                file.openCase(written, heads.getOrDefault(caseId, LedgerHead.beginning(caseId)));
                write(caseId, tree, reach, hidden.contains(caseId), open.contains(caseId), file);
                file.check();
            }
            progress.accept(written);
            long last = cases.values().stream().mapToLong(Long::longValue).max().orElseThrow();
            cases = tree.cases(last, CASES_AT_ONCE);
        }
        file.end(seals::sign, seals.installation());
    }

    private void begin(RecordFile file, SealedTree tree) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        file.start(Scope.RECORD, seals.installation(), now, tree.seal().size(), tree.countCases());
        for (KnownKey key : seals.keys()) {
            file.key(key);
        }
        Seal before = null;
        List<Seal> page = seals.after(0, SEALS_AT_ONCE);
        while (!page.isEmpty()) {
            for (Seal seal : page) {
                if (seal.number() <= tree.seal().number()) {
                    file.seal(seal, before == null ? null : tree.consistency(before, seal));
                }
                before = seal;
            }
            page = seals.after(page.get(page.size() - 1).number(), SEALS_AT_ONCE);
        }
        file.check();
    }

    /** @param hidden whether nothing of the case may be known */
    private void write(String caseId, SealedTree tree, ExportReach reach, boolean hidden, boolean open, RecordFile file)
            throws IOException {
        List<Row> rows = chains.rows(caseId, tree.seal().size());
        List<LedgerEntry> entries =
                rows.stream().map(Row::entry).filter(Objects::nonNull).toList();
        CaseReach known = new CaseReach(hidden ? Long.MAX_VALUE : reach.opensWith(entries), null);
        for (Row row : rows) {
            LedgerEntry entry = row.entry();
            if (hidden || entry != null && !known.holds(entry)) {
                file.hidden(row.hash(), tree.inclusion(row.position()));
            } else if (entry != null) {
                file.entry(entry, tree.inclusion(row.position()));
            }
        }
        if (!hidden) {
            write(caseId, NamedDocuments.in(entries, documents.namesOf(caseId), known), open, tree, file);
        }
    }

    /** What was deleted after the last seal, no sealed entry says yet. */
    private void write(String caseId, List<Documents.Named> names, boolean open, SealedTree tree, RecordFile file)
            throws IOException {
        Instant sealedAt = tree.seal().head().at();
        Map<String, DocumentRevision> kept = (open ? documents.of(caseId) : List.<DocumentRevision>of())
                .stream().collect(Collectors.toMap(DocumentRevision::fingerprint, Function.identity()));
        for (Documents.Named name : names) {
            DocumentRevision document = kept.get(name.fingerprint());
            if (document != null) {
                file.document(document);
            } else if (name.deletedAt() == null || !name.deletedAt().isBefore(sealedAt)) {
                file.withheld(name.kind(), name.revision(), name.fingerprint());
            } else {
                file.deleted(name.kind(), name.revision(), name.fingerprint(), name.deletedAt());
            }
        }
    }
}
