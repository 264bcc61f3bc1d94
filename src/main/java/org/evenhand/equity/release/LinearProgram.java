package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.SparseStore;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The least cost of variables of zero or more under equations, by ojAlgo's simplex. Nobody relies on its arithmetic: what it
 * proposes is checked in whole numbers, and what it cannot solve counts as not safe.
 */
final class LinearProgram {

    private static final int MOST_ITERATIONS = 100_000;

    /** Adds some variables, takes away others. */
    private record Row(int[] plus, int[] minus, long value) {}

    private final List<Row> rows = new ArrayList<>();
    private int variables;

    LinearProgram(int variables) {
        this.variables = variables;
    }

    /** A further variable; its index. */
    int another() {
        return variables++;
    }

    int variables() {
        return variables;
    }

    void require(int[] plus, int[] minus, long value) {
        rows.add(value < 0 ? new Row(minus, plus, -value) : new Row(plus, minus, value));
    }

    /** Back to as many variables and rows as there were. */
    void forget(int variablesBefore, int rowsBefore) {
        variables = variablesBefore;
        rows.subList(rowsBefore, rows.size()).clear();
    }

    int rows() {
        return rows.size();
    }

    /** The variables at the least cost; empty if they cannot be, or were not found. */
    Optional<double[]> least(double[] costs) {
        try {
            Optimisation.Options options = new Optimisation.Options();
            options.iterations_abort = MOST_ITERATIONS;
            Optimisation.Result result = LinearSolver.newStandardBuilder(costs)
                    .equalities(left(), right())
                    .build(options)
                    .solve();
            return result.getState().isFeasible() ? Optional.of(values(result)) : Optional.empty();
        } catch (RuntimeException e) {
            // a solver that gives up has shown nothing
            return Optional.empty();
        }
    }

    private double[] values(Optimisation.Result result) {
        return IntStream.range(0, variables).mapToDouble(result::doubleValue).toArray();
    }

    private SparseStore<Double> left() {
        SparseStore<Double> left = SparseStore.R064.make(rows.size(), variables);
        for (int row = 0; row < rows.size(); row++) {
            for (int index : rows.get(row).plus()) {
                left.set(row, index, 1.0);
            }
            for (int index : rows.get(row).minus()) {
                left.set(row, index, -1.0);
            }
        }
        return left;
    }

    private R064Store right() {
        R064Store right = R064Store.FACTORY.make(rows.size(), 1);
        for (int row = 0; row < rows.size(); row++) {
            right.set(row, 0, rows.get(row).value());
        }
        return right;
    }
}
