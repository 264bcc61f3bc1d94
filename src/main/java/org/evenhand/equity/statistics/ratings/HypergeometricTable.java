package org.evenhand.equity.statistics.ratings;

/**
 * A hypergeometric distribution made ready to be drawn from many times: how many of {@code marked} among {@code people}
 * are in a sample of {@code drawn}. The probabilities are built outwards from the mode by their ratio
 * {@code p(x + 1) / p(x) = (marked - x)(drawn - x) / ((x + 1)(people - marked - drawn + x + 1))}, as far as they count
 * in double precision, and looked up by inversion with a guide (Chen and Asau 1974).
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

    static HypergeometricTable of(int people, int marked, int drawn) {
        int least = Math.max(0, drawn - (people - marked));
        int most = Math.min(marked, drawn);
        int mode = (int) Math.max(least, Math.min(most, (drawn + 1L) * (marked + 1L) / (people + 2L)));
        double[] weights = new double[most - least + 1];
        weights[mode - least] = 1;
        int highest = mode;
        while (highest < most && weights[highest - least] > NOTHING) {
            weights[highest + 1 - least] = weights[highest - least] * ratio(people, marked, drawn, highest);
            highest++;
        }
        int lowest = mode;
        while (lowest > least && weights[lowest - least] > NOTHING) {
            weights[lowest - 1 - least] = weights[lowest - least] / ratio(people, marked, drawn, lowest - 1);
            lowest--;
        }
        return new HypergeometricTable(lowest, cumulated(weights, lowest - least, highest - least));
    }

    /** The number that belongs to a random number from 0 to below 1. */
    int at(double random) {
        int at = guide[(int) (random * guide.length)];
        while (upTo[at] <= random) {
            at++;
        }
        return lowest + at;
    }

    private static double ratio(int people, int marked, int drawn, int x) {
        return (double) (marked - x) * (drawn - x) / ((x + 1.0) * ((double) people - marked - drawn + x + 1));
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
