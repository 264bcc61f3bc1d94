package org.evenhand.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.metrics.PublishedMetrics.Result;
import org.evenhand.metrics.SuccessCriterion.Priority;
import org.junit.jupiter.api.Test;

class PublishedMetricsTests {

    private static final SuccessCriterion SOON = new SuccessCriterion(
            "soon", Priority.BELONGING, "Soon.", Table.WAITING, "rateCriteria", "ninetieth", false, 15, "Why.");
    private static final SuccessCriterion SELDOM = new SuccessCriterion(
            "seldom", Priority.BELONGING, "Seldom.", Table.SENT_BACK, "signatures", "reviews", true, 10, "Why.");

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
    void shipsCriteriaForEachPriorityThatAreMeasuredWhereTheySay() {
        List<SuccessCriterion> shipped = PublishedMetrics.read();
        assertThat(shipped.stream().map(SuccessCriterion::priority).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Priority.values());
        assertThat(shipped.stream().map(SuccessCriterion::id)).doesNotHaveDuplicates();
        assertThat(shipped).allSatisfy(criterion -> assertThat(criterion.text()).endsWith("."));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SuccessCriterion(
                        "x", Priority.BELONGING, "X.", Table.REVIEWS, "all", "median", false, 1, "Why."));
    }

    private static Result soon(long people, long count, long ninetieth) {
        return PublishedMetrics.result(
                SOON,
                "2026",
                List.of(new Figure(Table.WAITING, "rateCriteria", List.of(count, 2L, ninetieth), people)));
    }

    private static Figure reviews(long count) {
        return new Figure(Table.REVIEWS, "all", List.of(count), count);
    }
}
