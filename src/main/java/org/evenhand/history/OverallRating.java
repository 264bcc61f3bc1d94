package org.evenhand.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.record.DocumentRevision;
import org.evenhand.reviews.DecidedRating;
import org.evenhand.reviews.ReviewDocument;

/** The overall rating with which a review was filed. */
public final class OverallRating {

    private static final Set<ReviewDocument> DECIDED =
            Set.of(ReviewDocument.OVERALL_RATING, ReviewDocument.RATING_REVIEW, ReviewDocument.RATING_CONFIRMATION);

    private OverallRating() {}

    /**
     * @param filed documents in the order in which they come to be
     * @return what the last person who decided on it chose, or what calibration made of it, in the words of the scale;
     *     empty when nobody did
     */
    public static List<String> of(List<ReadDocuments.Shown> filed) {
        Optional<DocumentRevision> counts = DecidedRating.among(
                filed.stream().map(shown -> shown.readable().document()).toList());
        return filed.stream()
                .filter(shown -> DECIDED.contains(shown.readable().kind())
                        || counts.filter(shown.readable().document()::equals).isPresent())
                .map(shown -> shown.answer("overall"))
                .filter(lines -> !lines.isEmpty())
                .reduce(List.of(), (earlier, later) -> later);
    }
}
