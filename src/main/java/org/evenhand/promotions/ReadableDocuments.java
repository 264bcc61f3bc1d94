package org.evenhand.promotions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.LedgerEntry;
import org.evenhand.referees.LetterDocument;
import org.evenhand.referees.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which documents of a promotion somebody reads now: those the table opens, and their own; a letter once it is looked at,
 * new material once it is judged, and nothing that a conflict of interest has sealed.
 */
@Component
class ReadableDocuments {

    private final Documents documents;
    private final PromotionPhases phases;
    private final Letters letters;
    private final MaterialRows materials;
    private final CaseConflicts conflicts;

    ReadableDocuments(
            Documents documents,
            PromotionPhases phases,
            Letters letters,
            MaterialRows materials,
            CaseConflicts conflicts) {
        this.documents = documents;
        this.phases = phases;
        this.letters = letters;
        this.materials = materials;
        this.conflicts = conflicts;
    }

    /** The oldest first; up to a moment, for whoever had a part until then. */
    List<DocumentRevision> of(
            Promotion promotion,
            PromotionReader reader,
            String personId,
            List<LedgerEntry> ledger,
            @Nullable Instant until) {
        String caseId = promotion.caseId();
        Set<String> cleared = letters.cleared(caseId);
        Set<String> judged = materials.judged(caseId);
        Set<String> sealed = reader.judges() ? conflicts.of(caseId) : Set.of();
        PromotionPhase phase = phase(promotion, reader);
        List<DocumentRevision> all = documents.of(caseId);
        long told = lastOf(all, PromotionDocument.PROMOTION_NOTICE, ledger);
        return all.stream()
                .filter(document ->
                        !isLetter(document) || reader == PromotionReader.HR || cleared.contains(document.author()))
                .filter(document -> !isMaterial(document)
                        || reader.readsNewMaterial()
                        || document.author().equals(personId)
                        || judged.contains(document.fingerprint()))
                .filter(document -> until == null || !document.at().isAfter(until))
                .filter(document -> !isSealed(document, sealed))
                .filter(document -> PromotionDocument.named(document.kind())
                        .filter(kind ->
                                kind.isOpenTo(reader, place(document, ledger) > told ? phase : sinceTold(kind, phase))
                                        || document.author().equals(personId) && !kind.isSealedIn(phase))
                        .isPresent())
                .sorted(Comparator.comparing(document -> place(document, ledger)))
                .toList();
    }

    private PromotionPhase phase(Promotion promotion, PromotionReader reader) {
        return reader == PromotionReader.PANEL ? PromotionPhase.UNDER_APPEAL : phases.of(promotion);
    }

    /** The ledger's number of the newest of that kind; before everything when there is none. */
    private static long lastOf(List<DocumentRevision> all, PromotionDocument kind, List<LedgerEntry> ledger) {
        return all.stream()
                .filter(document -> document.kind().equals(kind.name()))
                .mapToLong(document -> place(document, ledger))
                .max()
                .orElse(-1);
    }

    /** A decision that was told stays so when the case is opened again. */
    private static PromotionPhase sinceTold(PromotionDocument kind, PromotionPhase phase) {
        boolean reopened = phase.compareTo(PromotionPhase.TOLD) < 0;
        return kind == PromotionDocument.PROMOTION_DECISION && reopened ? PromotionPhase.TOLD : phase;
    }

    private static boolean isSealed(DocumentRevision document, Set<String> inConflict) {
        return inConflict.contains(document.author())
                && PromotionDocument.named(document.kind())
                        .filter(PromotionDocument::isSealedInConflict)
                        .isPresent();
    }

    private static boolean isLetter(DocumentRevision document) {
        return document.kind().equals(LetterDocument.LETTER);
    }

    private static boolean isMaterial(DocumentRevision document) {
        return document.kind().equals(PromotionDocument.LATE_MATERIAL.name());
    }

    /** The ledger's number of the entry that names the document. */
    private static long place(DocumentRevision document, List<LedgerEntry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.documentFingerprints().contains(document.fingerprint()))
                .mapToLong(LedgerEntry::seq)
                .findFirst()
                .orElse(0);
    }
}
