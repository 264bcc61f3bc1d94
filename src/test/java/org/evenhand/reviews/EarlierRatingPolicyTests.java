package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each review stands on its own evidence: earlier ratings are sealed until one's own are committed. */
@EvenhandTest
class EarlierRatingPolicyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private PerformanceReviews reviews;

    @Autowired
    private ReviewReading reading;

    private ReviewWorld world;
    private PerformanceReview earlier;
    private String present;

    @BeforeEach
    void oneFiledReviewAndOneBegun() {
        world = new ReviewWorld(beans);
        String filed = world.review();
        world.goesToTheEnd(filed);
        present = world.reviewsOfEverybody().stream()
                .filter(caseId ->
                        reviews.get(caseId).personId().equals(reviews.get(filed).personId()))
                .findFirst()
                .orElseThrow();
        earlier = reviews.get(filed);
    }

    @Test
    void sealsEarlierRatingsFromAManagerWhoHasYetToRateEvenTheirOwn() {
        assertThat(readBy(earlier.managerId()))
                .contains(ReviewDocument.SELF_REVIEW, ReviewDocument.CONVERSATION)
                .doesNotContain(
                        ReviewDocument.SEALED_RATING,
                        ReviewDocument.ASSESSMENT,
                        ReviewDocument.OVERALL_RATING,
                        ReviewDocument.RATING_CONFIRMATION,
                        ReviewDocument.FILED_REVIEW);
        world.goesTo(present, "rateCriteria");
        assertThat(readBy(earlier.managerId())).doesNotContain(ReviewDocument.ASSESSMENT);
    }

    @Test
    void sealsTheEmployeesEarlierOwnRatingsAsWell() {
        assertThat(selfReview().sealed()).isTrue();
        assertThat(String.valueOf(selfReview().document().content())).doesNotContain("ownRating");
    }

    @Test
    void opensEarlierRatingsOnceTheOwnAreCommitted() {
        world.goesTo(present, "completeAssessment");
        assertThat(readBy(earlier.managerId()))
                .contains(ReviewDocument.SEALED_RATING, ReviewDocument.ASSESSMENT, ReviewDocument.FILED_REVIEW);
        assertThat(selfReview().sealed()).isFalse();
    }

    @Test
    void sealsThemFromNobodyWhoDoesNotRateThePerson() {
        assertThat(readBy(earlier.personId())).contains(ReviewDocument.ASSESSMENT, ReviewDocument.FILED_REVIEW);
        assertThat(readBy(earlier.departmentHeadId())).contains(ReviewDocument.FILED_REVIEW);
        assertThat(kinds(world.library.hr)).contains(ReviewDocument.FILED_REVIEW);
    }

    private ReadableDocument selfReview() {
        return reading.documents(earlier, actor(earlier.managerId())).stream()
                .filter(document -> document.kind() == ReviewDocument.SELF_REVIEW)
                .findFirst()
                .orElseThrow();
    }

    private List<ReviewDocument> readBy(String person) {
        return kinds(actor(person));
    }

    private List<ReviewDocument> kinds(Actor actor) {
        return reading.documents(earlier, actor).stream()
                .map(ReadableDocument::kind)
                .distinct()
                .toList();
    }

    private static Actor actor(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }
}
