package org.evenhand.equity.statistics.ratings;

import org.jspecify.annotations.Nullable;

/** The tables of one level, each made when it is first needed. */
final class HypergeometricTables implements DealtLevel {

    private final int people;
    private final int here;
    private final @Nullable HypergeometricTable[] byLeft;

    HypergeometricTables(int people, int here, int mostLeft) {
        this.people = people;
        this.here = here;
        this.byLeft = new HypergeometricTable[mostLeft + 1];
    }

    @Override
    public int next(int left, double random) {
        HypergeometricTable table = byLeft[left];
        if (table == null) {
            table = HypergeometricTable.of(new HypergeometricShape(people, here, left));
            byLeft[left] = table;
        }
        return table.at(random);
    }
}
