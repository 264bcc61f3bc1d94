package org.evenhand.calibration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/** Reads the confirmed ratings and assessments of many reviews; one query. */
@Component
public class CaseRatings {

    private static final String CONFIRMED = ReviewDocument.RATING_CONFIRMATION.name();
    private static final String ASSESSMENT = ReviewDocument.ASSESSMENT.name();

    private final Documents documents;

    CaseRatings(Documents documents) {
        this.documents = documents;
    }

    /** By case id; a review without a confirmed rating is not among them. */
    public Map<String, CaseRating> of(Collection<String> caseIds) {
        Map<String, DocumentRevision> confirmed = new HashMap<>();
        Map<String, DocumentRevision> assessed = new HashMap<>();
        documents
                .of(caseIds, List.of(CONFIRMED, ASSESSMENT))
                .forEach(document ->
                        (document.kind().equals(CONFIRMED) ? confirmed : assessed).put(document.caseId(), document));
        Map<String, CaseRating> ratings = new HashMap<>();
        confirmed.forEach((caseId, document) -> {
            DocumentRevision assessment = assessed.get(caseId);
            ratings.put(caseId, new CaseRating(document, assessment == null ? Map.of() : assessment.content()));
        });
        return ratings;
    }
}
