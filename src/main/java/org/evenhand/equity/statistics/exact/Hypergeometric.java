package org.evenhand.equity.statistics.exact;

import org.evenhand.equity.statistics.Counts;

/**
 * How many of the selected belong to the group, given all four margins: P(x) ∝ C(n1, x) C(n0, s − x) ω^x, with s the selected
 * in both and ω the odds ratio (1: no difference; otherwise Fisher's noncentral hypergeometric distribution). Some forty
 * standard deviations on each side are tabulated: at most a few ten thousand steps for groups of a million.
 */
public final class Hypergeometric {

    private final int n1;
    private final int n0;
    private final int selected;
    private final double odds;

    private Hypergeometric(int n1, int n0, int selected, double odds) {
        this.n1 = n1;
        this.n0 = n0;
        this.selected = selected;
        this.odds = odds;
    }

    /** Under no difference, with the margins of this table. */
    public static CountDistribution of(Counts counts) {
        return ofOdds(counts, 1);
    }

    /** With the margins of this table and an odds ratio above zero. */
    static CountDistribution ofOdds(Counts counts, double odds) {
        return new Hypergeometric(counts.n1(), counts.n0(), counts.selected(), odds)
                .tabulate(CountDistribution.NEGLIGIBLE);
    }

    /** Under no difference, with the margins of this table, without what is below this share of the most probable. */
    public static CountDistribution of(Counts counts, double negligible) {
        return of(counts.n1(), counts.n0(), counts.selected(), negligible);
    }

    static CountDistribution of(int n1, int n0, int selected, double negligible) {
        return new Hypergeometric(n1, n0, selected, 1).tabulate(negligible);
    }

    private CountDistribution tabulate(double negligible) {
        return new FromTheMode(Math.max(0, selected - n0), Math.min(n1, selected), this::up).tabulate(negligible);
    }

    private double up(int x) {
        return odds * ((double) (n1 - x) * (selected - x)) / ((x + 1.0) * ((double) n0 - selected + x + 1));
    }
}
