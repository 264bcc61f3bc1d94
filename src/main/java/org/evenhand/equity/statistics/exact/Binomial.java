package org.evenhand.equity.statistics.exact;

/** How many of a group are selected, each with the same probability. */
final class Binomial {

    private Binomial() {}

    /** Without what is below this share of the most probable. */
    static CountDistribution of(int people, double rate, double negligible) {
        if (rate >= 1) {
            return new CountDistribution(people, new double[] {1});
        }
        double odds = rate / (1 - rate);
        return new FromTheMode(0, people, x -> odds * (people - x) / (x + 1.0)).tabulate(negligible);
    }
}
