package org.evenhand.equity.statistics.stratified;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;

/**
 * Whether the pooled risk ratio is below four fifths, and still is with one more of the group selected in the stratum where that
 * counts most, and one fewer of the reference in the stratum where that counts most. With one stratum it is the flip of the crude
 * ratio. Undefined where the pooled ratio is. The tolerance keeps a sum that is four fifths from falling below by rounding.
 */
public final class StratifiedFlip {

    private static final double THRESHOLD = .8;
    private static final double ROUNDING = 1e-12;

    private StratifiedFlip() {}

    /** @param pooled the Mantel-Haenszel risk ratio of these strata */
    public static Answer of(Strata strata, Estimate pooled) {
        if (!pooled.isDefined()) {
            return Answer.undefined(pooled.reason());
        }
        List<Counts> both = strata.both();
        double upper = sum(both, counts -> (double) counts.a() * counts.n0() / counts.people());
        double lower = sum(both, counts -> (double) counts.c() * counts.n1() / counts.people());
        double more = largest(both, counts -> counts.a() < counts.n1() ? (double) counts.n0() / counts.people() : 0);
        double fewer = largest(both, counts -> counts.c() > 0 ? (double) counts.n1() / counts.people() : 0);
        return Answer.of(isBelow(upper, lower) && isBelow(upper + more, lower - fewer));
    }

    private static boolean isBelow(double upper, double lower) {
        return upper < THRESHOLD * lower * (1 - ROUNDING);
    }

    private static double sum(List<Counts> strata, ToDoubleFunction<Counts> term) {
        return strata.stream().mapToDouble(term).sum();
    }

    private static double largest(List<Counts> strata, ToDoubleFunction<Counts> term) {
        return strata.stream().mapToDouble(term).max().orElse(0);
    }
}
