package org.evenhand.equity.statistics.exact;

import java.util.HashMap;
import java.util.Map;

/**
 * Which tables of two groups of given size the two-sided mid-P test rejects at a level. Among those with the same number of
 * selected they are the ones up to one count of the group and those from another on, since the p-value rises towards the mode.
 */
final class RejectionRegion {

    private static final double NEGLIGIBLE = 1e-14;

    /** A p-value of exactly the level rejects, whatever the last digit of its sum. */
    private static final double ROUNDING = 1e-10;

    /** Rejected are the group's counts up to {@code low} and from {@code high} on. */
    record Ends(int low, int high) {}

    private final int n1;
    private final int n0;
    private final double level;
    private final Map<Integer, Ends> known = new HashMap<>();

    RejectionRegion(int n1, int n0, double level) {
        this.n1 = n1;
        this.n0 = n0;
        this.level = level;
    }

    Ends of(int selected) {
        return known.computeIfAbsent(selected, this::compute);
    }

    private Ends compute(int selected) {
        var distribution = Hypergeometric.of(n1, n0, selected, NEGLIGIBLE);
        int low = distribution.first() - 1;
        int high = distribution.last() + 1;
        return new Ends(reach(distribution, low, high, 1), reach(distribution, high, low, -1));
    }

    /** Walks in from one end, taking from the other what is no more probable, as long as the p-value is at most the level. */
    private int reach(CountDistribution distribution, int end, int otherEnd, int step) {
        double tail = 0;
        int reached = end;
        int other = otherEnd - step;
        while (reached + step != otherEnd) {
            double next = distribution.probability(reached + step);
            tail += next;
            while (other != reached + step && distribution.probability(other) <= next * (1 + CountDistribution.TIE)) {
                tail += distribution.probability(other);
                other -= step;
            }
            if (tail - (next + tie(distribution, other + step, next)) / 2 > level * (1 + ROUNDING)) {
                return reached;
            }
            reached += step;
        }
        return reached;
    }

    /** What the last count taken from the other end has, if it is as probable as the one this end has come to. */
    private static double tie(CountDistribution distribution, int last, double probability) {
        double other = distribution.probability(last);
        return other >= probability * (1 - CountDistribution.TIE) ? other : 0;
    }
}
