package org.evenhand.equity.statistics.ratings;

/** How many of those still to be dealt have one rating. */
interface DealtLevel {

    /** Above so many people in a stratum tables would take more memory than they are worth. */
    int MOST_IN_TABLES = 20_000;

    /**
     * The number that belongs to a random number from 0 to below 1.
     *
     * @param left how many are still to be dealt
     */
    int next(int left, double random);

    /**
     * @param people who have this rating or one of those to come
     * @param here who have this rating
     * @param mostLeft how many are still to be dealt at the most
     */
    static DealtLevel of(int people, int here, int mostLeft) {
        return people > MOST_IN_TABLES
                ? new LargeHypergeometric(people, here, mostLeft)
                : new HypergeometricTables(people, here, mostLeft);
    }
}
