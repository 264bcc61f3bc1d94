package org.evenhand.promotions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.record.LedgerEntry;

/** What was written before everybody looked again: it stays, and says of which look it is. */
final class SupersededDocuments {

    private static final String AGAIN = "allLookAgain";

    /** Steps that everybody does once more. */
    private static final Set<String> REPEATED = Set.of(
            "recommendPromotion",
            "certifyFile",
            CompleteFile.STEP,
            "weighRecommendations",
            "holdConference",
            "respond",
            CompleteFileAgain.STEP);

    private SupersededDocuments() {}

    /** Their fingerprints. */
    static Set<String> in(List<LedgerEntry> entries) {
        long again = entries.stream()
                .filter(entry -> entry.kind().equals(AGAIN))
                .mapToLong(LedgerEntry::seq)
                .max()
                .orElse(-1);
        return entries.stream()
                .filter(entry -> entry.seq() < again)
                .filter(entry -> REPEATED.contains(String.valueOf(entry.facts().get("step"))))
                .flatMap(entry -> entry.documentFingerprints().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
