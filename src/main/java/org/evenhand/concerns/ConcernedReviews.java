package org.evenhand.concerns;

import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.AskedAsPeer;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;

/** Reviews: of everybody who takes part in them or did. */
@Component
class ConcernedReviews implements ConcernedCases {

    private final PerformanceReviews reviews;
    private final ReviewReading reading;
    private final PastParts past;
    private final CaseConflicts conflicts;
    private final AskedAsPeer peers;
    private final People people;
    private final ConcernTitles titles;

    ConcernedReviews(
            PerformanceReviews reviews,
            ReviewReading reading,
            PastParts past,
            CaseConflicts conflicts,
            AskedAsPeer peers,
            People people,
            ConcernTitles titles) {
        this.reviews = reviews;
        this.reading = reading;
        this.past = past;
        this.conflicts = conflicts;
        this.peers = peers;
        this.people = people;
        this.titles = titles;
    }

    @Override
    public Optional<Concerned> find(String caseId) {
        return reviews.find(caseId).map(this::concerned);
    }

    private Concerned concerned(PerformanceReview review) {
        String name = people.get(review.personId()).displayName();
        return new Concerned(
                review.caseId(),
                AnnualReview.PROCESS,
                titles.of(AnnualReview.PROCESS, name),
                "/cases/" + review.caseId(),
                review.isClosed(),
                Stream.of(
                                review.personId(),
                                review.managerId(),
                                review.departmentHeadId(),
                                review.associateDirectorId())
                        .distinct()
                        .toList());
    }

    @Override
    public boolean isIn(String caseId, Actor actor) {
        try {
            reading.review(caseId, actor);
            return true;
        } catch (Refusal notIn) {
            return conflicts.has(caseId, actor.personId());
        }
    }

    @Override
    public boolean tookPart(String caseId, String personId) {
        return reviews.get(caseId).relationOf(personId) != Relation.NONE
                || conflicts.has(caseId, personId)
                || !past.of(caseId, personId).isEmpty()
                || peers.wasAsked(caseId, personId);
    }
}
