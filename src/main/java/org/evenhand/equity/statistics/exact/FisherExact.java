package org.evenhand.equity.statistics.exact;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * Fisher's exact test, all margins fixed: with X hypergeometric, {@code less} is P(X ≤ a), {@code greater} P(X ≥ a), and
 * {@code twoSided} (Irwin) the probability of all tables no more probable than this one, ties within a relative 1e-7.
 *
 * <p>With an empty margin there is only one table and all are undefined, where R says 1. Otherwise agrees with R 4.2
 * {@code fisher.test} and with Commons Statistics, which takes half a second for groups of a million and is not used for that.
 * Source: Fisher 1935; Irwin 1935.
 *
 * @param less small if the group's rate is the lower one
 */
public record FisherExact(Estimate twoSided, Estimate less, Estimate greater) {

    public static FisherExact of(Counts counts) {
        return counts.emptyMargin().map(FisherExact::undefined).orElseGet(() -> compute(counts));
    }

    private static FisherExact compute(Counts counts) {
        var distribution = Hypergeometric.of(counts);
        return new FisherExact(
                Estimate.of(distribution.atMostAsProbable(counts.a())),
                Estimate.of(distribution.atMost(counts.a())),
                Estimate.of(distribution.atLeast(counts.a())));
    }

    private static FisherExact undefined(Undefined reason) {
        var none = Estimate.undefined(reason);
        return new FisherExact(none, none, none);
    }
}
