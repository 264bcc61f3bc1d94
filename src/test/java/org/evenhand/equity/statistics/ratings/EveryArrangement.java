package org.evenhand.equity.statistics.ratings;

import java.util.Arrays;
import java.util.List;

/** The slow way: every arrangement of every stratum, one by one, in rational ranks; for small strata. */
final class EveryArrangement {

    private final List<double[]> strata;
    private final int[] groupSizes;
    private final double seen;
    private long all;
    private long asFar;

    private EveryArrangement(List<double[]> strata, int... groupSizes) {
        this.strata = strata;
        this.groupSizes = groupSizes;
        this.seen = Math.abs(strata.stream().mapToDouble(this::seenIn).sum());
        visit(0, 0, 0, 0, 0);
    }

    /** Each stratum has the ratings of its group first. */
    static double pValue(List<double[]> strata, int... groupSizes) {
        var ranks = strata.stream().map(EveryArrangement::ranks).toList();
        var every = new EveryArrangement(ranks, groupSizes);
        return (double) every.asFar / every.all;
    }

    private double seenIn(double[] ranks) {
        int size = groupSizes[strata.indexOf(ranks)];
        return centered(ranks, size, Arrays.stream(ranks).limit(size).sum());
    }

    private void visit(int stratum, int from, int dealt, double sum, double before) {
        if (stratum == strata.size()) {
            all++;
            asFar += Math.abs(before) >= seen - 1e-9 ? 1 : 0;
            return;
        }
        double[] ranks = strata.get(stratum);
        if (dealt == groupSizes[stratum]) {
            visit(stratum + 1, 0, 0, 0, before + centered(ranks, dealt, sum));
            return;
        }
        for (int at = from; at < ranks.length; at++) {
            visit(stratum, at + 1, dealt + 1, sum + ranks[at], before);
        }
    }

    private static double centered(double[] ranks, int size, double sum) {
        return (sum - size * (ranks.length + 1) / 2.0) / (ranks.length + 1);
    }

    private static double[] ranks(double... ratings) {
        return Arrays.stream(ratings).map(one -> rank(one, ratings)).toArray();
    }

    private static double rank(double rating, double... ratings) {
        long below = Arrays.stream(ratings).filter(other -> other < rating).count();
        long same = Arrays.stream(ratings).filter(other -> other == rating).count();
        return below + (same + 1) / 2.0;
    }
}
