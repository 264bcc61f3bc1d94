package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Equations about variables of zero or more, solved for some of the variables, the basis, while all others are zero. From one
 * solution to a neighboring one it takes one pivot, so that whoever asks about many sums never begins anew. Rows that follow
 * from others vanish when they are added. Source: Dantzig's simplex method, the tableau kept sparse.
 */
final class Tableau {

    static final double ZERO = 1e-9;

    /** In the basis of a row that no variable solves yet. */
    static final int NOBODY = -1;

    private final List<SparseRow> rows = new ArrayList<>();
    private final List<BitSet> using = new ArrayList<>();
    private final BitSet barred = new BitSet();
    private double[] right = new double[16];
    private int[] basis = new int[16];
    private int[] rowOf = new int[0];
    private final Effort effort;
    private boolean contradiction;

    Tableau(int variables, Effort effort) {
        this.effort = effort;
        another(variables);
    }

    private Tableau(Tableau other) {
        effort = other.effort;
        effort.spend(other.variables() + other.rows());
        rows.addAll(other.rows);
        other.using.forEach(some -> using.add((BitSet) some.clone()));
        barred.or(other.barred);
        right = other.right.clone();
        basis = other.basis.clone();
        rowOf = other.rowOf.clone();
        contradiction = other.contradiction;
    }

    Tableau copy() {
        return new Tableau(this);
    }

    /** Further variables; the index of the first. */
    int another(int many) {
        int first = rowOf.length;
        rowOf = Arrays.copyOf(rowOf, first + many);
        Arrays.fill(rowOf, first, rowOf.length, NOBODY);
        for (int i = 0; i < many; i++) {
            using.add(new BitSet());
        }
        return first;
    }

    int variables() {
        return rowOf.length;
    }

    int rows() {
        return rows.size();
    }

    /** Whether an equation was added that no solution of the others fulfils. */
    boolean contradicts() {
        return contradiction;
    }

    /** Adds an equation; {@link Simplex#solve} then finds a solution. */
    void require(SparseRow equation, double value) {
        SparseRow rest = equation;
        double left = value;
        for (int i = 0; i < equation.size(); i++) {
            int row = rowOf[equation.column(i)];
            if (row >= 0) {
                rest = rest.plus(-equation.value(i), rows.get(row));
                left -= equation.value(i) * right[row];
            }
        }
        boolean follows = rest.isZero();
        contradiction |= follows && Math.abs(left) > Simplex.WHOLE;
        if (!follows) {
            add(left < 0 ? rest.times(-1) : rest, Math.abs(left));
        }
    }

    private void add(SparseRow row, double value) {
        int index = rows.size();
        if (index == right.length) {
            right = Arrays.copyOf(right, 2 * index);
            basis = Arrays.copyOf(basis, 2 * index);
        }
        right[index] = value;
        basis[index] = NOBODY;
        rows.add(row);
        for (int i = 0; i < row.size(); i++) {
            using.get(row.column(i)).set(index);
        }
    }

    /** A variable that has to stay zero, or need not any more. */
    void bar(int variable, boolean zero) {
        barred.set(variable, zero);
    }

    boolean isBarred(int variable) {
        return barred.get(variable);
    }

    int solvedFor(int row) {
        return basis[row];
    }

    boolean isBasic(int variable) {
        return rowOf[variable] >= 0;
    }

    SparseRow row(int index) {
        return rows.get(index);
    }

    double right(int row) {
        return right[row];
    }

    double value(int variable) {
        return rowOf[variable] < 0 ? 0 : right[rowOf[variable]];
    }

    /** The rows in which a variable may stand. */
    BitSet using(int variable) {
        return using.get(variable);
    }

    /** How much of each variable more is worth, once those of the basis have made up for it. */
    double[] reduced(double[] worth) {
        double[] reduced = Arrays.copyOf(worth, variables());
        for (int row = 0; row < rows.size(); row++) {
            double of = basis[row] == NOBODY || basis[row] >= worth.length ? 0 : worth[basis[row]];
            subtract(reduced, of, rows.get(row));
        }
        return reduced;
    }

    static void subtract(double[] from, double times, SparseRow row) {
        if (times != 0) {
            row.addTo(from, -times);
        }
    }

    /** Solves a row for a variable that stands in it. */
    void pivot(int row, int variable) {
        double by = rows.get(row).in(variable);
        SparseRow solved = rows.get(row).times(1 / by);
        double value = right[row] / by;
        BitSet others = (BitSet) using.get(variable).clone();
        others.clear(row);
        for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
            double times = rows.get(other).in(variable);
            others.set(other, times != 0);
            if (times != 0) {
                rows.set(other, rows.get(other).plus(-times, solved));
                effort.spend(rows.get(other).size());
                right[other] -= times * value;
                right[other] = Math.abs(right[other]) < ZERO ? 0 : right[other];
            }
        }
        for (int i = 0; i < solved.size(); i++) {
            using.get(solved.column(i)).or(others);
        }
        using.get(variable).clear();
        using.get(variable).set(row);
        rows.set(row, solved);
        right[row] = value;
        if (basis[row] != NOBODY) {
            rowOf[basis[row]] = NOBODY;
        }
        basis[row] = variable;
        rowOf[variable] = row;
    }
}
