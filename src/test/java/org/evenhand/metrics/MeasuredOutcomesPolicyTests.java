package org.evenhand.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How the process treated each person, for the cohort audit alone. Source: issue of the metrics; equity.md, law 2. */
@EvenhandTest
@Policies("How the process treated each person, for the cohort audit")
class MeasuredOutcomesPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MeasuredOutcomes outcomes;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private List<String> cases;
    private String cycle;

    @BeforeEach
    void threeReviews() {
        world = new ReviewWorld(beans);
        cases = world.reviews(3);
        cycle = String.valueOf(reviews.get(cases.get(0)).cycleId());
        cases.forEach(one -> world.goesTo(one, "rateCriteria"));
    }

    @Test
    void comparesHowLongOthersTookWithHalfOfTheReviews() {
        world.goesOn(cases.get(0));
        world.goesOn(cases.get(1));
        clock.advance(Duration.ofDays(21));
        world.goesOn(cases.get(2));

        assertThat(selected("process-waiting"))
                .containsEntry(person(0), true)
                .containsEntry(person(1), true)
                .containsEntry(person(2), false);
    }

    @Test
    void tellsWhoseReviewWasSentBackUpToTheLockAndNotAfter() {
        cases.forEach(world::goesOn);
        Instant locked = clock.instant();
        clock.advance(Duration.ofHours(1));
        documents.add(new NewRevision(
                cases.get(0), "SENT_BACK", Map.of("reason", "Look again."), world.library.manager, null));

        assertThat(selected("process-sent-back"))
                .containsEntry(person(0), false)
                .containsEntry(person(1), true);
        assertThat(selected("process-sent-back", locked)).containsEntry(person(0), true);
    }

    @Test
    void tellsForWhomTheInstitutionWasLateAndWhoWasGivenMoreTimeUpToTheLock() {
        cases.forEach(world::goesOn);
        Instant locked = clock.instant();
        clock.advance(Duration.ofHours(1));
        ledger.append(cases.get(0), Entry.automatic("institutionLate", Map.of("step", "rateCriteria", "daysLate", 3)));
        ledger.append(cases.get(1), Entry.automatic("deadlineExtended", Map.of("step", "writeSelfReview")));

        assertThat(selected("process-lateness")).containsEntry(person(0), false).containsEntry(person(1), true);
        assertThat(selected("process-more-time"))
                .containsEntry(person(0), false)
                .containsEntry(person(1), true);
        assertThat(selected("process-lateness", locked)).containsEntry(person(0), true);
        assertThat(selected("process-more-time", locked)).containsEntry(person(1), false);
    }

    @Test
    void tellsNothingOfAReviewInWhichNobodyElseHasDoneAnything() {
        assertThat(outcomes.of(cycle, clock.instant())).isEmpty();
    }

    @Test
    void exploresOnlyAndAsksAsOftenForManyReviewsAsForOne() throws Exception {
        cases.forEach(world::goesOn);
        assertThat(outcomes.kind()).isEqualTo(OutcomeKind.REVIEW_CYCLE);
        assertThat(outcomes.stages()).noneMatch(OutcomeStage::preRegistered);
        int three = Queries.of(() -> outcomes.of(cycle, clock.instant())).size();
        assertThat(three).isLessThanOrEqualTo(5);
        String other = String.valueOf(
                reviews.get(new ReviewWorld(beans).reviews(6).get(0)).cycleId());
        assertThat(Queries.of(() -> outcomes.of(other, clock.instant()))).hasSizeLessThanOrEqualTo(three);
    }

    private Map<String, Boolean> selected(String stage) {
        return selected(stage, clock.instant());
    }

    private Map<String, Boolean> selected(String stage, Instant lockedAt) {
        return outcomes.of(cycle, lockedAt).stream()
                .filter(outcome -> outcome.stage().equals(stage))
                .collect(Collectors.toMap(Outcome::personId, outcome -> Boolean.TRUE.equals(outcome.selected())));
    }

    private String person(int number) {
        return reviews.get(cases.get(number)).personId();
    }
}
