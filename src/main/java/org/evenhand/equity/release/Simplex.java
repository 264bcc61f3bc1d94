package org.evenhand.equity.release;

import java.util.BitSet;

/**
 * Moves a {@link Tableau} to where a sum is as large as it can be, from wherever it stands. Nobody relies on its arithmetic:
 * what it proposes is checked in whole numbers, and what it gives up counts as not safe.
 */
final class Simplex {

    /** Nearer to a whole number than this is a whole number. */
    static final double WHOLE = 1e-6;

    private static final int MOST_PIVOTS = 50_000;
    private static final int STUCK = 100;

    private final Tableau tableau;

    Simplex(Tableau tableau) {
        this.tableau = tableau;
    }

    /** Finds a solution; false if there is none. */
    boolean solve() {
        double[] gain = new double[tableau.variables()];
        for (int row = 0; row < tableau.rows(); row++) {
            Tableau.subtract(gain, tableau.solvedFor(row) == Tableau.NOBODY ? -1 : 0, tableau.row(row));
        }
        return !tableau.contradicts() && improve(gain, false) && missing() < WHOLE;
    }

    private double missing() {
        double missing = 0;
        for (int row = 0; row < tableau.rows(); row++) {
            missing += tableau.solvedFor(row) == Tableau.NOBODY ? tableau.right(row) : 0;
        }
        return missing;
    }

    /**
     * As much as can be of what the variables are worth.
     *
     * @return false if it was given up
     */
    boolean maximize(double[] worth) {
        return improve(tableau.reduced(worth), true);
    }

    /** @param held whether rows that nobody solves are to stay as they are */
    private boolean improve(double[] gain, boolean held) {
        int stuck = 0;
        for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
            int in = entering(gain, stuck > STUCK);
            if (in < 0) {
                return true;
            }
            int out = leaving(in, held);
            if (out < 0) {
                return false;
            }
            stuck = tableau.right(out) > Tableau.ZERO ? 0 : stuck + 1;
            tableau.pivot(out, in);
            Tableau.subtract(gain, gain[in], tableau.row(out));
            gain[in] = 0;
        }
        return false;
    }

    private int entering(double[] gain, boolean first) {
        int best = -1;
        for (int variable = 0; variable < gain.length; variable++) {
            if (gain[variable] > Tableau.ZERO
                    && (best < 0 || gain[variable] > gain[best])
                    && !tableau.isBarred(variable)
                    && !tableau.isBasic(variable)) {
                best = variable;
                if (first) {
                    return best;
                }
            }
        }
        return best;
    }

    private int leaving(int in, boolean held) {
        int best = -1;
        double least = Double.MAX_VALUE;
        BitSet rows = tableau.using(in);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            double share = tableau.row(row).in(in);
            if (Math.abs(share) > Tableau.ZERO && staysZero(row, held)) {
                return row;
            }
            double ratio = share > Tableau.ZERO ? tableau.right(row) / share : Double.MAX_VALUE;
            boolean tie = best >= 0 && Math.abs(ratio - least) <= Tableau.ZERO;
            if (ratio < Double.MAX_VALUE
                    && (best < 0 || !tie && ratio < least || tie && tableau.solvedFor(row) < tableau.solvedFor(best))) {
                best = row;
                least = ratio;
            }
        }
        return best;
    }

    static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < WHOLE;
    }

    private boolean staysZero(int row, boolean held) {
        boolean may = tableau.solvedFor(row) == Tableau.NOBODY ? held : tableau.isBarred(tableau.solvedFor(row));
        return may && tableau.right(row) < Tableau.ZERO;
    }
}
