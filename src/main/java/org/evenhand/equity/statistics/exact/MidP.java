package org.evenhand.equity.statistics.exact;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * Lancaster's mid-P, the primary test: Fisher's p-value less half the probability of the table itself, which takes most of the
 * conservatism away. {@code twoSided} starts from Irwin's two-sided p-value and takes half of all tables as probable as this
 * one, ties within a relative 1e-7: with groups of equal size there is one on the other side.
 *
 * <p>Undefined with an empty margin: the formula would say .5 where there is nothing to say. R has no mid-P. Source: Lancaster
 * 1961; Hirji, Tan, Elashoff 1991.
 *
 * @param less small if the group's rate is the lower one
 */
public record MidP(Estimate twoSided, Estimate less, Estimate greater) {

    public static MidP of(Counts counts) {
        return counts.emptyMargin().map(MidP::undefined).orElseGet(() -> compute(counts));
    }

    private static MidP compute(Counts counts) {
        var distribution = Hypergeometric.of(counts);
        double half = distribution.probability(counts.a()) / 2;
        return new MidP(
                Estimate.of(distribution.atMostAsProbable(counts.a()) - distribution.asProbable(counts.a()) / 2),
                Estimate.of(distribution.atMost(counts.a()) - half),
                Estimate.of(distribution.atLeast(counts.a()) - half));
    }

    private static MidP undefined(Undefined reason) {
        var none = Estimate.undefined(reason);
        return new MidP(none, none, none);
    }
}
