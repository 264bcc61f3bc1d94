package org.evenhand.equity.statistics.families;

/**
 * The step-down adjustment of Holm: controls the chance of even one false alarm in a family, whatever the dependence.
 *
 * <p>With the p-values in rising order, {@code adjusted(i) = max over j <= i of min(1, (m - j + 1) p(j))}.
 *
 * <p>Special cases: an empty family gives an empty answer; equal p-values get equal answers. Agrees with R 4.2
 * {@code p.adjust(p, "holm")}. Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted p-values, in the order in which the p-values were given.
     *
     * @throws IllegalArgumentException if one of them is not between 0 and 1
     */
    public static double[] adjust(double... pValues) {
        int[] order = RisingOrder.of(pValues);
        double[] adjusted = new double[pValues.length];
        double highest = 0;
        for (int before = 0; before < order.length; before++) {
            double times = (double) order.length - before;
            highest = Math.max(highest, Math.min(1, times * pValues[order[before]]));
            adjusted[order[before]] = highest;
        }
        return adjusted;
    }
}
