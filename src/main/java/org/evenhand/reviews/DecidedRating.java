package org.evenhand.reviews;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.record.DocumentRevision;

/** The overall rating that counts: the calibrated one, unless the rating was confirmed anew since. */
public final class DecidedRating {

    /** Kinds of documents that decide. */
    public static final List<String> KINDS =
            List.of(ReviewDocument.RATING_CONFIRMATION.name(), ReviewDocument.CALIBRATED_RATING.name());

    /** In a calibrated rating, the revision of the confirmation that the session had before it. */
    public static final String CONFIRMATION = "confirmation";

    private DecidedRating() {}

    /** @param documents of one case, of whatever kinds */
    public static Optional<DocumentRevision> among(Collection<DocumentRevision> documents) {
        Optional<DocumentRevision> confirmed = newest(documents, ReviewDocument.RATING_CONFIRMATION);
        return newest(documents, ReviewDocument.CALIBRATED_RATING)
                .filter(calibrated -> confirmed.isEmpty() || isOf(calibrated, confirmed.get()))
                .or(() -> confirmed);
    }

    private static boolean isOf(DocumentRevision calibrated, DocumentRevision confirmation) {
        return Objects.equals(calibrated.content().get(CONFIRMATION), confirmation.revision());
    }

    private static Optional<DocumentRevision> newest(Collection<DocumentRevision> documents, ReviewDocument kind) {
        return documents.stream()
                .filter(document -> document.kind().equals(kind.name()))
                .max(Comparator.comparingInt(DocumentRevision::revision));
    }
}
