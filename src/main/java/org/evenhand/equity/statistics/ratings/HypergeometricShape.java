package org.evenhand.equity.statistics.ratings;

/**
 * How many of {@code marked} among {@code people} are in a sample of {@code drawn}: where it is largest, and how it falls from
 * there, {@code p(x + 1) / p(x) = (marked - x)(drawn - x) / ((x + 1)(people - marked - drawn + x + 1))}.
 */
record HypergeometricShape(int people, int marked, int drawn) {

    int least() {
        return Math.max(0, drawn - (people - marked));
    }

    int most() {
        return Math.min(marked, drawn);
    }

    int mode() {
        long mode = (drawn + 1L) * (marked + 1L) / (people + 2L);
        return (int) Math.max(least(), Math.min(most(), mode));
    }

    /** Of the next number to this one. */
    double ratio(int x) {
        return (double) (marked - x) * (drawn - x) / ((x + 1.0) * ((double) people - marked - drawn + x + 1));
    }
}
