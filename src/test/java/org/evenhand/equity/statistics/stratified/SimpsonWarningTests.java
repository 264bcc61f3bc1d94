package org.evenhand.equity.statistics.stratified;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both limits from both sides. Source: equity.md, cohort audit: over 10 %, or on two sides of 1. */
class SimpsonWarningTests {

    @ParameterizedTest(name = "{0} all together, {1} within strata: {2}")
    @CsvSource({
        ".5, .5, false",
        "1.65, 1.5, false",
        "1.651, 1.5, true",
        "1.35, 1.5, false",
        "1.349, 1.5, true",
        "1.01, .99, true",
        "1, .99, false",
        ".98, .99, false"
    })
    void comesBeyondATenthOrOnTheOtherSideOfOne(double crude, double pooled, boolean warns) {
        assertThat(SimpsonWarning.of(Estimate.of(crude), Estimate.of(pooled)).isYes())
                .isEqualTo(warns);
    }

    @Test
    void saysWhyItCannotCome() {
        Estimate none = Estimate.undefined(Undefined.UNBOUNDED);
        assertThat(SimpsonWarning.of(Estimate.of(1), none).isDefined()).isFalse();
        assertThat(SimpsonWarning.of(none, Estimate.of(1)).isDefined()).isFalse();
    }
}
