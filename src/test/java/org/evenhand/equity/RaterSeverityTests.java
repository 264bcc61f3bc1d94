package org.evenhand.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.equity.RaterSeverity.Effect;
import org.evenhand.equity.RaterSeverity.Estimate;
import org.evenhand.equity.RaterSeverity.Rating;
import org.junit.jupiter.api.Test;

class RaterSeverityTests {

    private static final double ROUNDING = 1e-12;

    /**
     * By hand: means 3.5 and 2; squares within 1 + 2 over 6, so σ² = 0.5; d = ±1.5; v = 0.5 (1/4 + 1/4) = 0.25; c = 1;
     * τ² = (4 · 2 + 4 · 2)/(4 · 2 + 4 · 2) = 1; B = 1/(2 + 0.25) = 4/9; δ̂ = ±2/3; posterior variance 5/9;
     * P = Φ((2/3 − 1/2)/0.745356) + Φ((−1/2 − 2/3)/0.745356) = Φ(0.223607) + Φ(−1.565248) = 0.588467 + 0.058763.
     */
    @Test
    void agreesWithWhatTwoRatersComeToByHand() {
        Estimate estimate = estimate(ratings("x", "g", 4, 4, 3, 3), ratings("y", "g", 2, 2, 3, 1));

        assertThat(estimate.withinVariance()).isCloseTo(0.5, within(ROUNDING));
        assertThat(estimate.raterVariance()).isCloseTo(1, within(ROUNDING));
        Effect x = of(estimate, "x");
        assertThat(x.deviation()).isCloseTo(1.5, within(ROUNDING));
        assertThat(x.shrunk()).isCloseTo(2.0 / 3, within(ROUNDING));
        assertThat(x.high() - x.low()).isCloseTo(2 * 1.959964 * Math.sqrt(5.0 / 9), within(1e-6));
        assertThat(x.probability()).isCloseTo(0.647230, within(1e-5));
        assertThat(of(estimate, "y").shrunk()).isCloseTo(-2.0 / 3, within(ROUNDING));
    }

    /**
     * By hand: x is compared in g with y (mean 2) and in h with z (mean 3): d = ((4 + 4 − 4) + (4 − 3))/3 = 5/3; its noise for
     * σ² = 1 is 1/3 + (2/3)²/2 + (1/3)²/2 = 11/18, the others' part (2/3)² + (1/3)² = 5/9. Nobody but w is in i.
     */
    @Test
    void comparesWithinEachGroupAndLeavesOutWhomNobodyElseRates() {
        Estimate estimate = estimate(
                ratings("x", "g", 4, 4),
                ratings("y", "g", 1, 3),
                ratings("x", "h", 4),
                ratings("z", "h", 2, 4),
                ratings("w", "i", 1, 1, 1, 1, 1, 1));

        assertThat(of(estimate, "x").deviation()).isCloseTo(5.0 / 3, within(ROUNDING));
        assertThat(of(estimate, "x").ratees()).isEqualTo(3);
        double within = (2 + 2) / 8.0;
        assertThat(estimate.withinVariance()).isCloseTo(within, within(ROUNDING));
        double[] d = {5.0 / 3, -2, -1};
        double[] n = {3, 2, 2};
        double[] noise = {11 / 18.0, 1, 1.5};
        double[] others = {5 / 9.0, 1, 1};
        double above = 0;
        double below = 0;
        for (int i = 0; i < d.length; i++) {
            above += n[i] * (d[i] * d[i] - within * noise[i]);
            below += n[i] * (1 + others[i]);
        }
        assertThat(estimate.raterVariance()).isCloseTo(above / below, within(ROUNDING));
        assertThat(estimate.effects()).extracting(Effect::rater).containsExactly("x", "z", "y");
    }

    @Test
    void flagsFromFiveRateesAndFromNinetyOfAHundredOn() {
        assertThat(new Effect("x", 4, 1, 1, 0, 2, 0.99).isFlagged()).isFalse();
        assertThat(new Effect("x", 5, 1, 1, 0, 2, 0.99).isFlagged()).isTrue();
        assertThat(new Effect("x", 5, 1, 1, 0, 2, 0.9).isFlagged()).isFalse();
        assertThat(new Effect("x", 5, 1, 1, 0, 2, 0.9000001).isFlagged()).isTrue();
    }

    @Test
    void saysNothingWhereNothingCanBeKnown() {
        assertThat(RaterSeverity.of(List.of())).isEmpty();
        assertThat(RaterSeverity.of(ratings("x", "g", 1, 2, 3))).isEmpty();
        assertThat(RaterSeverity.of(List.of(new Rating("x", "g", 1), new Rating("y", "g", 4))))
                .isEmpty();
    }

    @Test
    void seesNoDeviationBetweenRatersWhoDifferLessThanTheirRatees() {
        Estimate estimate = estimate(ratings("x", "g", 1, 4, 2, 3), ratings("y", "g", 4, 1, 3, 2));
        assertThat(estimate.raterVariance()).isZero();
        assertThat(estimate.effects()).allSatisfy(effect -> {
            assertThat(effect.shrunk()).isZero();
            assertThat(effect.probability()).isZero();
        });
    }

    @Test
    void staysTheSameWhateverTheOrderAndMovesWithNothingThatAllGet() {
        List<Rating> ratings = simulated(new Random(5), 0.4, 0.6, new HashMap<>());
        Estimate estimate = RaterSeverity.of(ratings).orElseThrow();
        List<Rating> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, new Random(6));
        Estimate again = RaterSeverity.of(shuffled).orElseThrow();
        Estimate higher = RaterSeverity.of(ratings.stream()
                        .map(rating -> new Rating(rating.rater(), rating.group(), rating.level() + 1))
                        .toList())
                .orElseThrow();
        for (Effect effect : estimate.effects()) {
            assertThat(of(again, effect.rater()).shrunk()).isCloseTo(effect.shrunk(), within(1e-9));
            assertThat(of(higher, effect.rater()).shrunk()).isCloseTo(effect.shrunk(), within(1e-9));
        }
    }

    /** 100 cycles of 40 raters with 12 ratees each in three groups. */
    @Test
    void coversTheTruthAndComesCloserToItThanTheBareDeviation() {
        Random random = new Random(20261122);
        int covered = 0;
        int all = 0;
        double shrunkErrors = 0;
        double bareErrors = 0;
        for (int run = 0; run < 100; run++) {
            Map<String, Double> truth = new HashMap<>();
            Estimate estimate =
                    RaterSeverity.of(simulated(random, 0.4, 0.6, truth)).orElseThrow();
            for (Effect effect : estimate.effects()) {
                double delta = truth.getOrDefault(effect.rater(), Double.NaN);
                covered += effect.low() <= delta && delta <= effect.high() ? 1 : 0;
                shrunkErrors += Math.pow(effect.shrunk() - delta, 2);
                bareErrors += Math.pow(effect.deviation() - delta, 2);
                all++;
            }
        }
        // 95 % give or take three standard errors, and what estimated variances cost
        assertThat((double) covered / all).isBetween(0.93, 0.97);
        assertThat(shrunkErrors).isLessThan(bareErrors);
    }

    @Test
    void flagsHardlyAnybodyWhereNobodyDeviates() {
        Random random = new Random(7);
        long flagged = 0;
        for (int run = 0; run < 50; run++) {
            flagged += RaterSeverity.of(simulated(random, 0, 0.6, new HashMap<>())).orElseThrow().effects().stream()
                    .filter(Effect::isFlagged)
                    .count();
        }
        assertThat(flagged).isZero();
    }

    private static List<Rating> simulated(Random random, double tau, double sigma, Map<String, Double> truth) {
        List<Rating> ratings = new ArrayList<>();
        for (int rater = 0; rater < 40; rater++) {
            double delta = tau * random.nextGaussian();
            truth.put("r" + rater, delta);
            for (int ratee = 0; ratee < 12; ratee++) {
                int group = (rater + ratee) % 3;
                ratings.add(new Rating(
                        "r" + rater, "g" + group, 2.5 + group * 0.3 + delta + sigma * random.nextGaussian()));
            }
        }
        return ratings;
    }

    @SafeVarargs
    private static Estimate estimate(List<Rating>... ratings) {
        return RaterSeverity.of(Arrays.stream(ratings).flatMap(List::stream).toList())
                .orElseThrow();
    }

    private static Effect of(Estimate estimate, String rater) {
        return estimate.effects().stream()
                .filter(effect -> effect.rater().equals(rater))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rating> ratings(String rater, String group, double... levels) {
        return Arrays.stream(levels)
                .mapToObj(level -> new Rating(rater, group, level))
                .toList();
    }
}
