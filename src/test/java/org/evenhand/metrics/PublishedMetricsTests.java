package org.evenhand.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.ReleasedRatios.Ratio;
import org.evenhand.equity.ReleasedRatios.Released;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.metrics.PublishedMetrics.Result;
import org.evenhand.metrics.SuccessCriterion.Priority;
import org.junit.jupiter.api.Test;

class PublishedMetricsTests {

    private static final SuccessCriterion SOON = new SuccessCriterion(
            "soon",
            Priority.BELONGING,
            OutcomeKind.REVIEW_CYCLE,
            "Soon.",
            Table.WAITING,
            "rateCriteria",
            "ninetieth",
            false,
            false,
            15,
            "Why.");
    private static final SuccessCriterion SELDOM = new SuccessCriterion(
            "seldom",
            Priority.BELONGING,
            OutcomeKind.REVIEW_CYCLE,
            "Seldom.",
            Table.SENT_BACK,
            "signatures",
            "reviews",
            true,
            false,
            10,
            "Why.");

    @Test
    void isMetUpToItsTargetAndNotBeyond() {
        assertThat(soon(20, 10, 15)).isEqualTo(new Result("2026", OptionalLong.of(15), true));
        assertThat(soon(20, 10, 16)).isEqualTo(new Result("2026", OptionalLong.of(16), false));
    }

    @Test
    void isShownToEverybodyFromTwentyPeopleAndTenEventsOn() {
        assertThat(soon(20, 10, 3).value()).isPresent();
        assertThat(soon(19, 10, 3)).isEqualTo(new Result("2026", OptionalLong.empty(), false));
        assertThat(soon(20, 9, 3).value()).isEmpty();
        assertThat(PublishedMetrics.result(SOON, "2026", List.of()).value()).isEmpty();
        assertThat(PublishedMetrics.result(SOON, "2026", List.of(Figure.hidden(Table.WAITING, "rateCriteria")))
                        .value())
                .isEmpty();
    }

    @Test
    void takesAShareOfTheReviewsWhereBothMayBeShown() {
        Figure back = new Figure(Table.SENT_BACK, "signatures", List.of(30L, 21L), 25);
        assertThat(PublishedMetrics.result(SELDOM, "2026", List.of(back, reviews(200)))
                        .value())
                .hasValue(11);
        assertThat(PublishedMetrics.result(SELDOM, "2026", List.of(back)).value())
                .isEmpty();
    }

    @Test
    void ofGroupsTheLowestReleasedRatioAtItsStagesCounts() {
        SuccessCriterion alike = PublishedMetrics.read().stream()
                .filter(one -> one.id().equals("rises-alike"))
                .findFirst()
                .orElseThrow();
        Ratio granted = ratio("promotion-granted", OptionalLong.of(80));
        Ratio hidden = ratio("promotion-recommended", OptionalLong.empty());
        Ratio elsewhere = ratio("round-waiting", OptionalLong.of(10));

        assertThat(ComparedGroups.result(alike, new Released("Round", List.of(granted, hidden, elsewhere))))
                .isEqualTo(new Result("Round", OptionalLong.of(80), true, List.of(granted, hidden)));
        assertThat(ComparedGroups.result(
                                alike,
                                new Released(
                                        "Round", List.of(granted, ratio("promotion-considered", OptionalLong.of(79)))))
                        .met())
                .isFalse();
        assertThat(ComparedGroups.result(alike, new Released("Round", List.of(hidden)))
                        .value())
                .isEmpty();
    }

    private static Ratio ratio(String stage, OptionalLong hundredths) {
        return new Ratio(stage, "Title", "Women", "Men", hundredths);
    }

    @Test
    void isMetFromItsTargetOnWhereMoreIsWanted() {
        assertThat(letters(20, 3)).isEqualTo(new Result("Round", OptionalLong.of(3), true));
        assertThat(letters(20, 2)).isEqualTo(new Result("Round", OptionalLong.of(2), false));
        assertThat(letters(19, 3)).isEqualTo(new Result("Round", OptionalLong.empty(), false));
    }

    @Test
    void takesAShareOfThePromotionsOfARound() {
        SuccessCriterion share = new SuccessCriterion(
                "time",
                Priority.ACHIEVEMENT,
                OutcomeKind.PROMOTION_ROUND,
                "Time.",
                Table.WINDOWS,
                "dossier",
                "count",
                true,
                false,
                30,
                "Why.");
        Figure more = new Figure(Table.WINDOWS, "dossier", List.of(12L), 40);
        Figure promotions = new Figure(Table.PROMOTIONS, "all", List.of(40L), 40);

        assertThat(PublishedMetrics.result(share, "Round", List.of(more, promotions, reviews(100))))
                .isEqualTo(new Result("Round", OptionalLong.of(30), true));
        assertThat(PublishedMetrics.result(share, "Round", List.of(more, reviews(100)))
                        .value())
                .isEmpty();
    }

    @Test
    void shipsCriteriaForEachPriorityThatAreMeasuredWhereTheySay() {
        List<SuccessCriterion> shipped = PublishedMetrics.read();
        assertThat(shipped.stream().map(SuccessCriterion::priority).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Priority.values());
        assertThat(shipped.stream().map(SuccessCriterion::id)).doesNotHaveDuplicates();
        assertThat(shipped).allSatisfy(criterion -> assertThat(criterion.text()).endsWith("."));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SuccessCriterion(
                        "x",
                        Priority.BELONGING,
                        OutcomeKind.REVIEW_CYCLE,
                        "X.",
                        Table.REVIEWS,
                        "all",
                        "median",
                        false,
                        false,
                        1,
                        "Why."));
    }

    private static Result soon(long people, long count, long ninetieth) {
        return PublishedMetrics.result(
                SOON,
                "2026",
                List.of(new Figure(Table.WAITING, "rateCriteria", List.of(count, 2L, ninetieth), people)));
    }

    private static Result letters(long promotions, long ninetieth) {
        SuccessCriterion criterion = new SuccessCriterion(
                "letters",
                Priority.ACHIEVEMENT,
                OutcomeKind.PROMOTION_ROUND,
                "Letters.",
                Table.LETTERS,
                "all",
                "ninetieth",
                false,
                true,
                3,
                "Why.");
        return PublishedMetrics.result(
                criterion,
                "Round",
                List.of(new Figure(Table.LETTERS, "all", List.of(promotions, 5L, ninetieth), promotions)));
    }

    private static Figure reviews(long count) {
        return new Figure(Table.REVIEWS, "all", List.of(count), count);
    }
}
