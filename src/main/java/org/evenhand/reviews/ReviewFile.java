package org.evenhand.reviews;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Absences;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.reviews.assessment.ReviewPeriod;
import org.springframework.stereotype.Component;

/** What the steps of a review read: the review, its criteria and its newest documents. */
@Component
public class ReviewFile {

    private final PerformanceReviews reviews;
    private final CriteriaSets criteriaSets;
    private final Documents documents;
    private final People people;
    private final Absences absences;

    ReviewFile(
            PerformanceReviews reviews,
            CriteriaSets criteriaSets,
            Documents documents,
            People people,
            Absences absences) {
        this.reviews = reviews;
        this.criteriaSets = criteriaSets;
        this.documents = documents;
        this.people = people;
        this.absences = absences;
    }

    public PerformanceReview review(String caseId) {
        return reviews.get(caseId);
    }

    public CriteriaSet criteria(PerformanceReview review) {
        return criteria(review.criteriaSetId());
    }

    public CriteriaSet criteria(String criteriaSetId) {
        return criteriaSets.get(criteriaSetId);
    }

    public Optional<DocumentRevision> latest(String caseId, ReviewDocument kind) {
        return documents.latest(caseId, kind.name());
    }

    /** Content of the newest revision, empty when there is none. */
    public Map<String, Object> content(String caseId, ReviewDocument kind) {
        return latest(caseId, kind).map(DocumentRevision::content).orElse(Map.of());
    }

    /** The overall rating that counts, once it is confirmed; see {@link DecidedRating}. */
    public Optional<DocumentRevision> decidedRating(String caseId) {
        return DecidedRating.among(documents.latest(caseId, DecidedRating.KINDS));
    }

    /** The same of several kinds, in one query; a kind of which there is none has empty content. */
    public Map<ReviewDocument, Map<String, Object>> contents(String caseId, Collection<ReviewDocument> kinds) {
        Map<ReviewDocument, Map<String, Object>> contents = new EnumMap<>(ReviewDocument.class);
        kinds.forEach(kind -> contents.put(kind, Map.of()));
        documents
                .latest(caseId, kinds.stream().map(ReviewDocument::name).toList())
                .forEach(document -> contents.put(ReviewDocument.valueOf(document.kind()), document.content()));
        return contents;
    }

    public List<DocumentRevision> all(String caseId) {
        return documents.of(caseId);
    }

    /** The period with the days on duty in it: from the day of hire for whoever came later, without days away. */
    public ReviewPeriod period(PerformanceReview review) {
        return period(review, people.get(review.personId()));
    }

    /** The same, of the person reviewed. */
    ReviewPeriod period(PerformanceReview review, Person person) {
        return new ReviewPeriod(
                review.periodStart(), review.periodEnd(), person.hiredOn(), absences.of(review.personId()));
    }
}
