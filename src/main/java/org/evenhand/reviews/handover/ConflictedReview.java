package org.evenhand.reviews.handover;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.parts.ConflictedCase;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.reviews.PartPolicy;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewRole;

/** The review with its parts as they are at each moment. */
final class ConflictedReview implements ConflictedCase<ReviewRole> {

    private final PerformanceReview review;
    private final PerformanceReviews reviews;
    private final ReviewParts parts;
    private final PartPolicy policy;
    private final People people;

    ConflictedReview(
            PerformanceReview review, PerformanceReviews reviews, ReviewParts parts, PartPolicy policy, People people) {
        this.review = review;
        this.reviews = reviews;
        this.parts = parts;
        this.policy = policy;
        this.people = people;
    }

    private PerformanceReview now() {
        return reviews.get(review.caseId());
    }

    @Override
    public String caseId() {
        return review.caseId();
    }

    @Override
    public List<ReviewRole> partsOf(String personId) {
        return Stream.of(ReviewRole.values())
                .filter(role -> role.holder(review).equals(personId))
                .toList();
    }

    @Override
    public List<String> line(ReviewRole part) {
        return people.above(part.holder(now()));
    }

    @Override
    public boolean mayHave(ReviewRole part, String personId) {
        return policy.against(now(), part, personId).isEmpty();
    }

    @Override
    public void require(ReviewRole part, String personId) {
        parts.require(now(), part, personId);
    }

    @Override
    public void handOn(PartChange<ReviewRole> change, Actor by) {
        parts.handOn(now(), change, by);
    }

    @Override
    public List<String> libraryHr() {
        return people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(id -> !id.equals(review.personId()))
                .toList();
    }
}
