package org.evenhand.equity.statistics;

import java.util.Optional;

/**
 * A two-by-two table: of a group and of its reference, how many were selected.
 *
 * @param a selected in the group
 * @param n1 people in the group
 * @param c selected in the reference
 * @param n0 people in the reference
 */
public record Counts(int a, int n1, int c, int n0) {

    /** @throws IllegalArgumentException if fewer than nobody or more than everybody were selected
     *  @throws ArithmeticException if there are more than 2,147,483,647 people */
    public Counts {
        if (a < 0 || a > n1 || c < 0 || c > n0) {
            throw new IllegalArgumentException("%d of %d, %d of %d".formatted(a, n1, c, n0));
        }
        Math.addExact(n1, n0);
    }

    /** Selected in both together. */
    public int selected() {
        return a + c;
    }

    /** Not selected in both together. */
    public int notSelected() {
        return people() - selected();
    }

    public int people() {
        return n1 + n0;
    }

    /** The same table seen from the reference. */
    public Counts swapped() {
        return new Counts(c, n0, a, n1);
    }

    public Counts plus(Counts other) {
        return new Counts(
                Math.addExact(a, other.a),
                Math.addExact(n1, other.n1),
                Math.addExact(c, other.c),
                Math.addExact(n0, other.n0));
    }

    /** Why the table cannot tell the two apart: one of its four margins is zero. Empty if it can. */
    public Optional<Undefined> emptyMargin() {
        return emptyGroup().or(() -> {
            if (selected() == 0) {
                return Optional.of(Undefined.NOBODY_SELECTED);
            }
            return notSelected() == 0 ? Optional.of(Undefined.EVERYBODY_SELECTED) : Optional.empty();
        });
    }

    /** Which of the two has nobody. Empty if both have somebody. */
    public Optional<Undefined> emptyGroup() {
        if (n1 == 0) {
            return Optional.of(Undefined.NOBODY_IN_GROUP);
        }
        return n0 == 0 ? Optional.of(Undefined.NOBODY_IN_REFERENCE) : Optional.empty();
    }
}
