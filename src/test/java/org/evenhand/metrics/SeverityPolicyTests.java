package org.evenhand.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.cycles.Cycles;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** How raters compare. Source: equity.md, rater severity. */
@EvenhandTest
@Policies("How raters compare")
class SeverityPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CycleSeverity severity;

    @Autowired
    SeverityRatings ratings;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    Cycles cycles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private ReviewWorld world;
    private List<String> cases;
    private String cycleId;

    @BeforeEach
    void twelveReviews() {
        world = new ReviewWorld(beans);
        cases = world.reviews(12);
        cycleId = String.valueOf(reviews.get(cases.get(0)).cycleId());
    }

    @Test
    void isToldOnceTheCycleIsLockedAndToLibraryHrAlone() throws Exception {
        String generous = rated(0, 6, "4", "4", "3");
        String severe = rated(6, 11, "1", "2", "1");
        assertThatThrownBy(() -> severity.of(cycleId, world.library.hr))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("metrics.refused.notLocked"));
        world.library.ends(cycleId, cycles);
        Actor manager = new Actor(world.library.manager, Set.of(Role.MANAGER), null);
        assertThatThrownBy(() -> severity.of(cycleId, manager)).isInstanceOf(Refusal.class);

        CycleSeverity.Severity told = severity.of(cycleId, world.library.hr).orElseThrow();
        assertThat(told.effects()).extracting(effect -> effect.rater()).containsExactly(generous, severe);
        Document page = page();
        assertThat(page.select("#severity tbody tr")).hasSize(2);
        assertThat(page.select("#severity svg[role=img][aria-label]")).hasSize(2);
        assertThat(page.select("#severity tbody tr").first().text()).contains("+");
    }

    @Test
    void tellsNothingOfAManagerWithFewerThanFiveRatedPeople() {
        String five = rated(0, 5, "4", "3", "4");
        rated(5, 9, "1", "2", "1");
        world.library.ends(cycleId, cycles);

        CycleSeverity.Severity told = severity.of(cycleId, world.library.hr).orElseThrow();
        assertThat(told.effects()).extracting(effect -> effect.rater()).containsExactly(five);
        assertThat(told.tooFew()).isEqualTo(1);
    }

    @Test
    void countsTheLastProposalAndAsManyQuestionsForManyReviewsAsForOne() throws Exception {
        rated(0, 1, "1");
        int few = Queries.of(() -> ratings.of(cycleId)).size();
        String manager = rated(0, 6, "4");
        assertThat(ratings.of(cycleId)).hasSize(6).allSatisfy(rating -> {
            assertThat(rating.rater()).isEqualTo(manager);
            assertThat(rating.level()).isEqualTo(4);
        });
        assertThat(Queries.of(() -> ratings.of(cycleId))).hasSize(few);
    }

    /** Somebody proposes these levels, in turn, for the people from one number to the one before another. */
    private String rated(int from, int to, String... levels) {
        String rater = new TestPeople(jdbc).add((String) null);
        for (int i = from; i < to; i++) {
            PerformanceReview review = reviews.get(cases.get(i));
            documents.add(new NewRevision(
                    review.caseId(), "OVERALL_RATING", Map.of("overall", levels[i % levels.length]), rater, null));
        }
        return rater;
    }

    private Document page() throws Exception {
        SignedIn account = new SignedIn(world.library.hr.personId(), world.library.hr.roles());
        return Jsoup.parse(web.perform(get("/hr/cycles/" + cycleId + "/severity")
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
