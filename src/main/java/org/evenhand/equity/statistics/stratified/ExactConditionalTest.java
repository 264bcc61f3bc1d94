package org.evenhand.equity.statistics.stratified;

import java.util.Comparator;
import java.util.Optional;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.exact.CountDistribution;
import org.evenhand.equity.statistics.exact.Hypergeometric;

/**
 * The exact test of no difference in any stratum, all margins fixed: Σ a has the convolution of the strata's hypergeometric
 * distributions; two-sided are all sums no more probable than the one seen, ties within a relative 1e-7. For one stratum it is
 * Fisher's exact test.
 *
 * <p>Agrees with R 4.2 {@code mantelhaen.test(exact = TRUE)}. Undefined if no stratum is informative, and beyond
 * {@value #MOST_STEPS} steps of convolution (some tenths of a second); where the Mantel-Fleiss criterion is below 5 the
 * distribution is narrow, and this is never reached. Source: Mehta, Patel, Gray 1985.
 */
public final class ExactConditionalTest {

    static final long MOST_STEPS = 200_000_000;

    /** Tails cut off here change a p-value of 1e-28 by less than 1e-6 of it, even in a hundred thousand strata. */
    private static final double CUT = 1e-40;

    private static final double SAFE_WITH_CUT = 1e-28;
    private static final double HARDLY_CUT = 1e-300;

    private ExactConditionalTest() {}

    public static Estimate twoSided(Strata strata) {
        if (strata.informative().isEmpty()) {
            return Estimate.undefined(Undefined.NO_INFORMATIVE_STRATUM);
        }
        int seen = strata.informative().stream().mapToInt(Counts::a).sum();
        return sum(strata, CUT)
                .flatMap(sum -> sum.probability(seen) < SAFE_WITH_CUT ? sum(strata, HARDLY_CUT) : Optional.of(sum))
                .map(sum -> Estimate.of(sum.atMostAsProbable(seen)))
                .orElseGet(() -> Estimate.undefined(Undefined.TOO_LARGE));
    }

    /** The distribution of Σ a, narrow ones first. Empty if it would take too many steps. */
    private static Optional<CountDistribution> sum(Strata strata, double negligible) {
        var distributions = strata.informative().stream()
                .map(counts -> Hypergeometric.of(counts, negligible))
                .sorted(Comparator.comparingInt(CountDistribution::width))
                .toList();
        var sum = distributions.get(0);
        long steps = 0;
        for (var next : distributions.subList(1, distributions.size())) {
            steps += (long) sum.width() * next.width();
            if (steps > MOST_STEPS) {
                return Optional.empty();
            }
            sum = sum.plus(next, negligible);
        }
        return Optional.of(sum);
    }
}
