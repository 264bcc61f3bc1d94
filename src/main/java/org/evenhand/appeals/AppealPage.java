package org.evenhand.appeals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.LookedAt;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as one person sees it.
 *
 * @param decision which decision it is about, in words
 * @param own the step that waits for the person; null when none does
 * @param waiting the step that waits for anybody; null after the end
 * @param seats who was named for the panel; empty for the deciding person
 * @param documents that the person may read, the oldest first
 * @param entries of the ledger that the person may know of, the oldest first
 * @param address where the person sees the original case; null for whoever reads it here, or not at all
 * @param mayReadOriginal whether the original is open to the person here
 * @param mayLeave members whom the person can let go
 * @param readers who reads which kind of document
 */
public record AppealPage(
        Appeal appeal,
        AppealReader reader,
        String decision,
        @Nullable OpenTask own,
        @Nullable OpenTask waiting,
        List<PanelSeat> seats,
        List<Written> documents,
        List<LedgerEntry> entries,
        @Nullable String address,
        boolean mayReadOriginal,
        boolean mayWithdraw,
        List<String> mayLeave,
        Map<AppealDocument, Set<AppealReader>> readers)
        implements LookedAt {

    @Override
    public String caseId() {
        return appeal.caseId();
    }

    @Override
    public boolean isFromOutside() {
        return reader == AppealReader.HR;
    }

    /** A document with its answers. */
    public record Written(DocumentRevision document, FormSummary answers) {}

    /** The versions of a document that the person may read, the oldest first; nothing where each stands for itself. */
    public List<Written> versions(String kind) {
        boolean rewritten = Arrays.stream(AppealDocument.values())
                .anyMatch(one -> one.name().equals(kind) && one.isRewritten());
        return documents.stream()
                .filter(one -> rewritten && one.document().kind().equals(kind))
                .sorted(Comparator.comparing(one -> one.document().revision()))
                .toList();
    }

    /** Whether the person may read an earlier version of that document. */
    public boolean hasEarlier(Written written) {
        return versions(written.document().kind()).stream()
                .anyMatch(one -> one.document().revision() < written.document().revision());
    }

    /** Person ids of everybody the page names. */
    public List<String> people() {
        return Stream.of(
                        Stream.of(appeal.personId(), appeal.deciderId(), appeal.hrId()),
                        seats.stream().map(PanelSeat::personId),
                        entries.stream().map(LedgerEntry::actor))
                .flatMap(people -> people)
                .distinct()
                .toList();
    }
}
