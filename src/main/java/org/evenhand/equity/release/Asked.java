package org.evenhand.equity.release;

/**
 * A number of which it is asked what it may be. Where it counts some of the people whom no table tells from others, it may
 * count none of them or all.
 *
 * @param least what it counts in any case
 * @param most what it may count together
 */
record Asked(Sum least, Sum most) {

    static Asked of(Sum sum) {
        return new Asked(sum, sum);
    }

    /** The sum that is large or small when the number is. */
    Sum toward(int sign) {
        return sign > 0 ? most : least;
    }
}
