package org.evenhand.history.sight;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewPhase;
import org.evenhand.reviews.Written;
import org.jspecify.annotations.Nullable;

/**
 * When a review came to each phase of reading, as its ledger tells. It begins anew with what is written after a reopening, or
 * after new criteria took the place of the earlier ones; what was filed before a reopening stays filed.
 */
final class Phases {

    private static final List<String> BEGIN_ANEW = List.of("reviewReopened", "criteriaReplaced");
    private static final String DRAFT_SHARED = "draftShared";

    private final List<LedgerEntry> entries;

    Phases(List<LedgerEntry> entries) {
        this.entries = entries;
    }

    /** From when on a phase counts for something written at that moment; null while it has not come. */
    @Nullable
    Instant reached(ReviewPhase phase, Instant writtenAt) {
        Instant begun = begun(writtenAt);
        return times(begun).entrySet().stream()
                .filter(time -> time.getKey().reached(phase))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When the employee was given the draft to which the document belongs; empty while they were not. */
    Optional<Instant> shared(Written written) {
        boolean assessment = written.kind() == ReviewDocument.ASSESSMENT;
        return entries.stream()
                .filter(entry -> entry.kind().equals(DRAFT_SHARED)
                        && entry.facts().get("revision") instanceof Integer revision
                        && (assessment
                                ? revision >= written.revision()
                                : !entry.at().isBefore(written.at())))
                .map(LedgerEntry::at)
                .findFirst();
    }

    private Map<ReviewPhase, Instant> times(Instant begun) {
        Map<ReviewPhase, Instant> times = new EnumMap<>(ReviewPhase.class);
        times.put(ReviewPhase.WRITING, begun);
        entries.stream().filter(entry -> !entry.at().isBefore(begun)).forEach(entry -> phase(entry)
                .ifPresent(phase -> times.putIfAbsent(phase, entry.at())));
        return times;
    }

    private Optional<ReviewPhase> phase(LedgerEntry entry) {
        return switch (entry.kind()) {
            case DRAFT_SHARED -> Optional.of(ReviewPhase.SHARED);
            case "reviewFiled" -> Optional.of(ReviewPhase.FILED);
            case "reviewReopened" -> Optional.of(sharedBefore(entry) ? ReviewPhase.SHARED : ReviewPhase.RATED);
            case "stepCompleted" -> ofStep(String.valueOf(entry.facts().get("document")));
            default -> Optional.empty();
        };
    }

    /** Opened again, a review stands where the employee has a draft, if there was one. */
    private boolean sharedBefore(LedgerEntry reopened) {
        return entries.stream().anyMatch(entry -> entry.kind().equals(DRAFT_SHARED) && entry.seq() < reopened.seq());
    }

    private static Optional<ReviewPhase> ofStep(String document) {
        return switch (document) {
            case "SEALED_RATING" -> Optional.of(ReviewPhase.RATED);
            case "CONVERSATION_CONFIRMATION" -> Optional.of(ReviewPhase.TALKED);
            case "SIGNATURE_ASSOCIATE_DIRECTOR" -> Optional.of(ReviewPhase.SIGNED);
            default -> Optional.empty();
        };
    }

    private Instant begun(Instant writtenAt) {
        return anew().filter(at -> !at.isAfter(writtenAt))
                .reduce((earlier, later) -> later)
                .orElse(entries.get(0).at());
    }

    private Stream<Instant> anew() {
        return entries.stream()
                .filter(entry -> BEGIN_ANEW.contains(entry.kind()))
                .map(LedgerEntry::at);
    }
}
