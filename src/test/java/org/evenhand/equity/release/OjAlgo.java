package org.evenhand.equity.release;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** A third solver, of a library: from the beginning for each question. */
final class OjAlgo {

    private OjAlgo() {}

    /** The most that a sum of variables of zero or more can be under equations. */
    static ToDoubleFunction<double[]> solving(List<double[]> rows, List<Double> values) {
        R064Store left = R064Store.FACTORY.make(rows.size(), rows.get(0).length);
        R064Store right = R064Store.FACTORY.make(rows.size(), 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                left.set(row, column, rows.get(row)[column]);
            }
            right.set(row, 0, values.get(row));
        }
        return sum -> most(sum, left, right);
    }

    private static double most(double[] sum, R064Store left, R064Store right) {
        double[] costs = new double[sum.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = -sum[i];
        }
        Optimisation.Result result = LinearSolver.newStandardBuilder(costs)
                .equalities(left, right)
                .build()
                .solve();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("Not solved: " + result.getState());
        }
        double most = 0;
        for (int i = 0; i < sum.length; i++) {
            most += sum[i] * result.doubleValue(i);
        }
        return most;
    }
}
