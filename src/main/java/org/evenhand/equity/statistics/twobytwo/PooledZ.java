package org.evenhand.equity.statistics.twobytwo;

import static java.lang.Math.sqrt;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The difference of both rates in standard deviations: (a/n1 − c/n0) / √(p(1 − p)(1/n1 + 1/n0)) with p = (a + c)/N, negative if
 * the group's rate is the lower one; and its two-sided p-value from the normal distribution. Its square is the chi-square
 * without continuity correction, as in R 4.2 {@code prop.test(correct = FALSE)}. Undefined with an empty margin. Source: EEOC,
 * Questions and Answers, 44 FR 11996; Hazelwood, 433 U.S. 299.
 */
public record PooledZ(Estimate z, Estimate p) {

    public static PooledZ of(Counts counts) {
        return counts.emptyMargin().map(PooledZ::undefined).orElseGet(() -> compute(counts));
    }

    private static PooledZ undefined(Undefined reason) {
        return new PooledZ(Estimate.undefined(reason), Estimate.undefined(reason));
    }

    private static PooledZ compute(Counts counts) {
        double n1 = counts.n1();
        double n0 = counts.n0();
        double determinant = counts.a() * n0 - counts.c() * n1;
        double z = determinant / sqrt(n1 * n0 * counts.selected()) * sqrt((n1 + n0) / counts.notSelected());
        return new PooledZ(Estimate.of(z), Estimate.of(Normal.twoSided(z)));
    }
}
