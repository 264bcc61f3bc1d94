package org.evenhand.reviews.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.LinkedReviews;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Annual review: two reviews in the same year")
class LinkPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Acting acting;

    @Autowired
    LinkedReviews links;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Ledger ledger;

    private ReviewWorld world;
    private String first;
    private String second;

    @BeforeEach
    void twoReviewsOfOnePerson() {
        world = new ReviewWorld(beans);
        first = world.review();
        second = world.reviewsOfEverybody().stream()
                .filter(other -> review(other).personId().equals(review(first).personId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void linksTwoReviewsOfOnePersonSoThatEachShowsTheOther() {
        assertThat(link(first, second).isDone()).isTrue();

        assertThat(links.of(review(first)))
                .extracting(PerformanceReview::caseId)
                .containsExactly(second);
        assertThat(links.of(review(second)))
                .extracting(PerformanceReview::caseId)
                .containsExactly(first);
        assertThat(ledger.of(second)).extracting(entry -> entry.kind()).contains("reviewLinked");
    }

    @Test
    void linksTwoReviewsOnlyOnce() {
        link(first, second);
        assertThatThrownBy(() -> link(second, first)).isInstanceOf(Refusal.class);
        assertThat(links.of(review(first))).hasSize(1);
    }

    @Test
    void refusesToLinkTheReviewOfSomebodyElse() {
        String stranger = new ReviewWorld(beans).review();
        assertThat(link(first, stranger).errors()).isNotEmpty();
        assertThat(links.of(review(first))).isEmpty();
    }

    @Test
    void letsOnlyLibraryHrLinkReviews() {
        Actor manager = new Actor(review(first).managerId(), Set.of(Role.STAFF, Role.HR), null);
        assertThatThrownBy(() -> acting.open(first, "link-review", manager)).isInstanceOf(Refusal.class);
    }

    private ActPage link(String caseId, String other) {
        Map<String, String[]> answers =
                Map.of("other", new String[] {other}, "reason", new String[] {"Probation ended in the same year."});
        int seen = acting.open(caseId, "link-review", world.library.hr).seen();
        return acting.act(caseId, "link-review", world.library.hr, seen, answers);
    }

    private PerformanceReview review(String caseId) {
        return reviews.get(caseId);
    }
}
