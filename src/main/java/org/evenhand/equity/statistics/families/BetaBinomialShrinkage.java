package org.evenhand.equity.statistics.families;

import java.util.Arrays;
import java.util.List;

/**
 * Rates of several groups, drawn towards their common mean the more, the smaller a group is. It only orders where to
 * look first: it is no test, and no rate to be told of a group.
 *
 * <p>With x selected of n in each of k groups, {@code mean = sum x / sum n}, {@code v = mean (1 - mean)} and
 * {@code S = sum n (x/n - mean)^2}, the part of a difference that is kept in a group of typical size is
 * {@code kept = 1 - (k - 3) v / S}, never below 0 (Efron and Morris). Typical is
 * {@code size = (sum n - sum n^2 / sum n) / (k - 1)}, which is n if all are equal. The beta distribution that keeps as
 * much has the strength {@code M = size (1 - kept) / kept}, and a group's rate becomes
 * {@code (x + M mean) / (n + M)}.
 *
 * <p>Special cases: with fewer than four groups nothing is known about their spread, and nothing is shrunk
 * ({@code kept = 1}); if the rates differ by no more than chance, all become the mean ({@code kept = 0}).
 *
 * <p>Source: B. Efron, C. Morris, Scientific American 236 (1977) 119–127, equal n; for unequal n the effective size of
 * the one-way analysis of variance (Searle, Linear Models, 1971).
 *
 * @param mean of all groups together
 * @param kept of a difference from the mean in a group of typical size, from 0 to 1
 * @param rates drawn to the mean, in the order of the groups
 */
public record BetaBinomialShrinkage(double mean, double kept, List<Double> rates) {

    private static final int FEWEST_GROUPS = 4;

    /** Of groups with so many selected of so many; every group has somebody. */
    public static BetaBinomialShrinkage of(int[] selected, int[] people) {
        check(selected, people);
        double all = Arrays.stream(people).asDoubleStream().sum();
        double mean = Arrays.stream(selected).asDoubleStream().sum() / all;
        double kept = kept(selected, people, mean);
        double strength = size(people, all) * (1 - kept) / kept;
        Double[] rates = new Double[people.length];
        for (int group = 0; group < people.length; group++) {
            rates[group] = kept == 0 ? mean : (selected[group] + strength * mean) / (people[group] + strength);
        }
        return new BetaBinomialShrinkage(mean, kept, List.of(rates));
    }

    private static void check(int[] selected, int[] people) {
        if (selected.length != people.length || people.length == 0) {
            throw new IllegalArgumentException("As many groups selected from as there are, and at least one");
        }
        for (int group = 0; group < people.length; group++) {
            if (people[group] < 1 || selected[group] < 0 || selected[group] > people[group]) {
                throw new IllegalArgumentException(selected[group] + " selected of " + people[group]);
            }
        }
    }

    private static double kept(int[] selected, int[] people, double mean) {
        if (people.length < FEWEST_GROUPS) {
            return 1;
        }
        double spread = 0;
        for (int group = 0; group < people.length; group++) {
            double off = selected[group] / (double) people[group] - mean;
            spread += people[group] * off * off;
        }
        double expected = (people.length - FEWEST_GROUPS + 1) * mean * (1 - mean);
        return spread <= expected ? 0 : 1 - expected / spread;
    }

    private static double size(int[] people, double all) {
        if (people.length == 1) {
            return all;
        }
        double squares = Arrays.stream(people).asDoubleStream().map(n -> n * n).sum();
        return (all - squares / all) / (people.length - 1);
    }
}
