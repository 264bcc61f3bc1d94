package org.evenhand.equity.statistics.families;

/**
 * The step-up adjustment of Benjamini and Hochberg: controls the expected share of false alarms among all alarms, for
 * tests that are independent or positively dependent.
 *
 * <p>With the p-values in rising order, {@code adjusted(i) = min over j >= i of min(1, m p(j) / j)}.
 *
 * <p>Special cases: an empty family gives an empty answer; equal p-values get equal answers. Agrees with R 4.2
 * {@code p.adjust(p, "BH")}. Source: Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995)
 * 289–300.
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The adjusted p-values, in the order in which the p-values were given.
     *
     * @throws IllegalArgumentException if one of them is not between 0 and 1
     */
    public static double[] adjust(double... pValues) {
        int[] order = RisingOrder.of(pValues);
        double[] adjusted = new double[pValues.length];
        double lowest = 1;
        for (int rank = order.length; rank >= 1; rank--) {
            int at = order[rank - 1];
            double times = (double) order.length / rank;
            lowest = Math.min(lowest, times * pValues[at]);
            adjusted[at] = lowest;
        }
        return adjusted;
    }
}
