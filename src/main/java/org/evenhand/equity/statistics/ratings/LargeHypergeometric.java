package org.evenhand.equity.statistics.ratings;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Draws from the distributions of one level without tables, which would be too many and too long in a stratum of many
 * thousands: by inversion, walking from the mode to both sides. A draw costs by the standard deviation; there are only few
 * strata so large.
 */
final class LargeHypergeometric implements DealtLevel {

    private static final double NOTHING = 1e-18;

    private final int people;
    private final int marked;
    private final double[] atMode;

    LargeHypergeometric(int people, int marked, int mostDrawn) {
        this.people = people;
        this.marked = marked;
        this.atMode = new double[mostDrawn + 1];
    }

    @Override
    public int next(int drawn, double random) {
        var shape = new HypergeometricShape(people, marked, drawn);
        int up = shape.mode();
        int down = up;
        double above = atMode(shape);
        double below = above;
        double rest = random - above;
        while (rest >= 0 && above + below > NOTHING) {
            above = up < shape.most() ? above * shape.ratio(up++) : 0;
            rest -= above;
            if (rest < 0) {
                return up;
            }
            below = down > shape.least() ? below / shape.ratio(--down) : 0;
            rest -= below;
            if (rest < 0) {
                return down;
            }
        }
        return shape.mode();
    }

    private double atMode(HypergeometricShape shape) {
        if (atMode[shape.drawn()] == 0) {
            atMode[shape.drawn()] =
                    HypergeometricDistribution.of(people, marked, shape.drawn()).probability(shape.mode());
        }
        return atMode[shape.drawn()];
    }
}
