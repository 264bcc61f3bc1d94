package org.evenhand.history.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the rules of promotions and appeals keep from Library HR is kept from search too. */
@EvenhandTest
class RestrictedSearchPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Ledger ledger;

    @Test
    void saysNothingOfAPromotionBeforeTheCandidateIsConsidered() {
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        assertThat(ledger.of(promotion.caseId())).isNotEmpty();
        assertThat(found(promotion.caseId(), promotion.personId(), world.hr)).isEmpty();
        assertThat(search().first(
                                Asked.forAnything().person(promotion.personId()).query(), world.hr)
                        .tally())
                .isEqualTo(new Tally(0, true));

        world.goes(promotion, "declareIntent");
        world.goes(promotion, "assembleDossier");
        List<LedgerEntry> all = ledger.of(promotion.caseId());
        long begun = all.stream()
                .filter(entry -> entry.kind().equals("considerationBegun"))
                .findFirst()
                .orElseThrow()
                .seq();
        assertThat(begun).isGreaterThan(1);
        assertThat(found(promotion.caseId(), promotion.personId(), world.hr))
                .contains(begun, (long) all.size())
                .allMatch(seq -> seq >= begun);
        for (String judge : List.of(world.manager, world.director)) {
            assertThat(found(promotion.caseId(), promotion.personId(), inHr(judge)))
                    .isEmpty();
        }
    }

    @Test
    void saysNothingOfAnAppealToWhoeverTookPartInTheOriginal() {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        PerformanceReview review = beans.getBean(PerformanceReviews.class).get(caseId);
        AppealWorld world = new AppealWorld(beans);
        Appeal appeal = world.files(world.decisionOf(caseId), "procedure", "discrimination");

        assertThat(found(appeal.caseId(), review.personId(), world.hr)).isNotEmpty();
        assertThat(found(appeal.caseId(), review.personId(), inHr(review.departmentHeadId())))
                .isEmpty();
        assertThat(search().all(
                                Asked.forAnything()
                                        .person(review.personId())
                                        .kind("toldInConfidence")
                                        .query(),
                                world.hr))
                .isEmpty();
        assertThat(search().all(
                                Asked.forAnything()
                                        .person(review.personId())
                                        .words("say discrimination")
                                        .query(),
                                world.hr))
                .isEmpty();
    }

    private SearchWorld search() {
        return new SearchWorld(beans);
    }

    private List<Long> found(String caseId, String person, Actor actor) {
        SearchWorld search = search();
        search.putsIn(List.of(caseId));
        return search.all(Asked.forAnything().person(person).query(), actor).stream()
                .filter(hit -> hit.caseId().equals(caseId))
                .map(SearchHit::seq)
                .toList();
    }

    private static Actor inHr(String person) {
        return new Actor(person, Set.of(Role.STAFF, Role.HR), null);
    }
}
