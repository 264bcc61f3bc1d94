package org.evenhand.promotions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.committees.Committee;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.promotions.EarlierFindings.Earlier;
import org.evenhand.promotions.WrittenDocuments.Written;
import org.evenhand.record.Attachment;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.LookedAt;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as one person sees it.
 *
 * @param own the step that waits for the person; null when none does
 * @param waiting the step that waits for anybody; null between steps and after the end
 * @param documents that the person may read, the oldest first
 * @param findings what the committee came to; null before, and for whoever does not read it here
 * @param findingsText the same as it is shown
 * @param earlierFindings what it had come to before everybody looked again, the oldest first
 * @param superseded fingerprints of documents that were written before everybody looked again
 * @param waitsForCommittee whether the file is certified, and the committee is not formed yet
 * @param entries of the ledger that the person may know of, the oldest first
 * @param mayDefer whether the candidate can put it off instead of withdrawing
 * @param phase by which everybody reads
 */
public record PromotionPage(
        Promotion promotion,
        PromotionRound round,
        PromotionReader reader,
        @Nullable OpenTask own,
        @Nullable OpenTask waiting,
        List<Written> documents,
        @Nullable CommitteeFindings findings,
        @Nullable FormSummary findingsText,
        List<Earlier> earlierFindings,
        Set<String> superseded,
        boolean waitsForCommittee,
        List<LedgerEntry> entries,
        boolean mayWithdraw,
        boolean mayDefer,
        boolean mayExtend,
        boolean mayBringMaterial,
        List<PromotionOffers.Offer> offers,
        boolean isPaused,
        LocalDate dossierBy,
        PromotionPhase phase)
        implements LookedAt {

    /** Kinds of which a further one stands beside the one before, and not in its place. */
    private static final Set<PromotionDocument> EACH_FOR_ITSELF = Set.of(
            PromotionDocument.LETTER_ANSWER,
            PromotionDocument.REFEREE_LETTER,
            PromotionDocument.REDACTED_LETTER,
            PromotionDocument.LETTER_SET_ASIDE,
            PromotionDocument.LATE_MATERIAL,
            PromotionDocument.MATERIAL_JUDGED,
            PromotionDocument.PARTICIPANT_CHANGE,
            PromotionDocument.REBUTTAL,
            PromotionDocument.DOSSIER_EXTENSION);

    @Override
    public String caseId() {
        return promotion.caseId();
    }

    @Override
    public boolean isFromOutside() {
        return reader == PromotionReader.HR;
    }

    /** Person ids of everybody the page names. */
    public List<String> people() {
        return Stream.concat(
                        Stream.of(
                                promotion.personId(),
                                promotion.recommenderId(),
                                promotion.directorId(),
                                promotion.hrId()),
                        entries.stream().map(LedgerEntry::actor))
                .distinct()
                .toList();
    }

    /** The versions of a document that the person may read, the oldest first; nothing where each stands for itself. */
    public List<Written> versions(String kind) {
        boolean rewritten = PromotionDocument.named(kind)
                .filter(document -> !EACH_FOR_ITSELF.contains(document))
                .isPresent();
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

    /** When the committee came to what the page shows: its last close. */
    public Instant findingsAt() {
        return entries.stream()
                .filter(entry -> entry.kind().equals("committeeClosed"))
                .map(LedgerEntry::at)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Whether Library HR can look who is asked for letters. */
    public boolean seesReferees() {
        return reader == PromotionReader.HR
                && documents.stream()
                        .anyMatch(one -> one.document().kind().equals(PromotionDocument.REFEREES_CHOSEN.name()));
    }

    /** All files of the documents the person may read. */
    public List<Attachment> files() {
        return documents.stream().flatMap(one -> one.files().stream()).toList();
    }

    /** Whether the case is with its committee, and not with one person. */
    public boolean isWithCommittee() {
        return waiting != null && waiting.processKey().equals(Committee.PROCESS);
    }

    /** Whether the candidate misses something in the file, and the case waits until that is seen to. */
    public boolean waitsForCompletion() {
        return waiting != null
                && (waiting.step().equals(CompleteFile.STEP) || waiting.step().equals(CompleteFileAgain.STEP));
    }

    /** Whether it was written before everybody looked again. */
    public boolean isOfEarlierLook(Written written) {
        return superseded.contains(written.document().fingerprint());
    }

    public boolean isCandidates() {
        return reader == PromotionReader.CANDIDATE;
    }
}
