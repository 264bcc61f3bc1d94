package org.evenhand.bench;

/**
 * How much is measured.
 *
 * @param warmUps blocks of reviews, and launches, that are played first and not counted
 * @param blocks blocks of reviews that are counted, ours and the bare engine's in turn
 * @param reviews in a block
 * @param fewPeople of the small launch; the large one has ten times as many
 * @param fewTasks open in the small inbox; the large one has a hundred times as many
 * @param looks at inbox pages in a round; there are two rounds of each inbox
 * @param starts of each application
 * @param people of the cohort that is analyzed
 * @param draws of its permutation tests
 * @param tables in the small release ledger; the large one has ten times as many
 * @param entries that one seal takes
 * @param searched entries in the small record; the large one has a hundred times as many
 */
record BenchSizes(
        int warmUps,
        int blocks,
        int reviews,
        int fewPeople,
        int fewTasks,
        int looks,
        int starts,
        int people,
        int draws,
        int tables,
        int entries,
        int searched) {

    /** What the table says. */
    static final BenchSizes FULL =
            new BenchSizes(3, 7, 25, 1_000, 1_000, 400, 5, 100_000, 100_000, 20, 100_000, 10_000);

    /** Enough to see that the benchmark still runs. */
    static final BenchSizes TINY = new BenchSizes(0, 1, 1, 3, 40, 5, 1, 6_000, 100, 1, 1_000, 40);

    int manyPeople() {
        return 10 * fewPeople;
    }

    int manyTasks() {
        return 100 * fewTasks;
    }
}
