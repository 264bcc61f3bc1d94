package org.evenhand.equity.release;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for whole numbers near a solution that has parts of people: branches on the first count that is none. */
final class Branches {

    private final int counts;
    private final double[] worth;
    private int left;

    /**
     * @param counts the variables that have to be whole, the first of the tableau
     * @param worth what is to be as large as it can be
     * @param most branchings before it is given up
     */
    Branches(int counts, double[] worth, int most) {
        this.counts = counts;
        this.worth = worth;
        left = most;
    }

    /** The solution itself, if it is whole already. */
    Optional<Tableau> whole(Tableau from) {
        int count = IntStream.range(0, counts)
                .filter(i -> !Simplex.isWhole(from.value(i)))
                .findFirst()
                .orElse(-1);
        return count < 0
                ? Optional.of(from)
                : Stream.of(true, false)
                        .flatMap(atMost -> bounded(from, count, atMost).stream())
                        .findFirst();
    }

    private Optional<Tableau> bounded(Tableau from, int count, boolean atMost) {
        if (left-- <= 0) {
            return Optional.empty();
        }
        Tableau bounded = from.copy();
        SparseRow slack = SparseRow.of(new int[] {bounded.another(1)}, 1);
        double bound = atMost ? Math.floor(from.value(count)) : Math.ceil(from.value(count));
        bounded.require(SparseRow.of(new int[] {count}, 1).plus(atMost ? 1 : -1, slack), bound);
        Simplex simplex = new Simplex(bounded);
        return simplex.solve() && simplex.maximize(worth) ? whole(bounded) : Optional.empty();
    }
}
