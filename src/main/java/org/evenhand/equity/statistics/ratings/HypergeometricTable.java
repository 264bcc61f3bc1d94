package org.evenhand.equity.statistics.ratings;

/**
 * A hypergeometric distribution made ready to be drawn from many times. The probabilities are built outwards from the mode,
 * as far as they count in double precision, and looked up by inversion with a guide (Chen and Asau 1974).
 */
final class HypergeometricTable {

    /** So many entries of the guide for each value make it rare that one has to look further. */
    private static final int FINE = 4;

    /** What is smaller than this part of the mode cannot be told from nothing. */
    private static final double NOTHING = 1e-18;

    private final int lowest;
    private final double[] upTo;
    private final int[] guide;

    private HypergeometricTable(int lowest, double... upTo) {
        this.lowest = lowest;
        this.upTo = upTo;
        this.guide = guide(upTo);
    }

    static HypergeometricTable of(HypergeometricShape shape) {
        int least = shape.least();
        double[] weights = new double[shape.most() - least + 1];
        int highest = shape.mode() - least;
        int lowest = highest;
        weights[highest] = 1;
        while (highest < weights.length - 1 && weights[highest] > NOTHING) {
            weights[highest + 1] = weights[highest] * shape.ratio(least + highest);
            highest++;
        }
        while (lowest > 0 && weights[lowest] > NOTHING) {
            weights[lowest - 1] = weights[lowest] / shape.ratio(least + lowest - 1);
            lowest--;
        }
        return new HypergeometricTable(least + lowest, cumulated(weights, lowest, highest));
    }

    /** The number that belongs to a random number from 0 to below 1. */
    int at(double random) {
        int at = guide[(int) (random * guide.length)];
        while (upTo[at] <= random) {
            at++;
        }
        return lowest + at;
    }

    private static double[] cumulated(double[] weights, int from, int to) {
        double[] upTo = new double[to - from + 1];
        double sum = 0;
        for (int at = 0; at < upTo.length; at++) {
            sum += weights[from + at];
            upTo[at] = sum;
        }
        for (int at = 0; at < upTo.length; at++) {
            upTo[at] /= sum;
        }
        return upTo;
    }

    private static int[] guide(double... upTo) {
        int[] guide = new int[FINE * upTo.length];
        int at = 0;
        for (int part = 0; part < guide.length; part++) {
            while (upTo[at] <= (double) part / guide.length) {
                at++;
            }
            guide[part] = at;
        }
        return guide;
    }
}
