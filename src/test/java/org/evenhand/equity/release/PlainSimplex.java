package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The textbook's tableau with Bland's rule, which never goes round in circles. Variables are zero or more. */
final class PlainSimplex {

    private static final double ZERO = 1e-9;

    private final int variables;
    private final List<double[]> tableau = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();

    /**
     * Finds a first solution.
     *
     * @throws IllegalStateException if there is none
     */
    PlainSimplex(List<double[]> rows, List<Double> values) {
        variables = rows.get(0).length;
        int columns = variables + rows.size();
        for (int row = 0; row < rows.size(); row++) {
            double[] line = Arrays.copyOf(rows.get(row), columns + 1);
            line[variables + row] = 1;
            line[columns] = values.get(row);
            tableau.add(line);
            basis.add(variables + row);
        }
        double[] noArtificial = new double[columns];
        Arrays.fill(noArtificial, variables, columns, -1);
        if (improve(noArtificial) < -1e-7) {
            throw new IllegalStateException("What was released contradicts itself");
        }
        dropArtificial(columns);
    }

    /** The most that a sum of variables can be; sums that have no upper bound are not asked for. */
    double most(double[] sum) {
        return improve(sum);
    }

    private double improve(double[] worth) {
        for (int in = entering(worth); in >= 0; in = entering(worth)) {
            pivot(leaving(in), in);
        }
        double value = 0;
        for (int row = 0; row < tableau.size(); row++) {
            value += worth[basis.get(row)] * last(row);
        }
        return value;
    }

    private int entering(double[] worth) {
        for (int column = 0; column < worth.length; column++) {
            double gain = worth[column];
            for (int row = 0; row < tableau.size(); row++) {
                gain -= worth[basis.get(row)] * tableau.get(row)[column];
            }
            if (gain > ZERO) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int in) {
        int best = -1;
        for (int row = 0; row < tableau.size(); row++) {
            if (tableau.get(row)[in] > ZERO) {
                double ratio = last(row) / tableau.get(row)[in];
                double least = best < 0 ? Double.MAX_VALUE : last(best) / tableau.get(best)[in];
                boolean tie = Math.abs(ratio - least) <= ZERO;
                best = best < 0 || !tie && ratio < least || tie && basis.get(row) < basis.get(best) ? row : best;
            }
        }
        return best;
    }

    private void pivot(int out, int in) {
        double[] line = tableau.get(out);
        double by = line[in];
        for (int column = 0; column < line.length; column++) {
            line[column] /= by;
        }
        for (double[] other : tableau) {
            double times = other[in];
            if (other != line && times != 0) {
                for (int column = 0; column < line.length; column++) {
                    other[column] -= times * line[column];
                }
            }
        }
        basis.set(out, in);
    }

    private void dropArtificial(int columns) {
        for (int row = tableau.size() - 1; row >= 0; row--) {
            if (basis.get(row) >= variables) {
                dropRow(row);
            }
        }
        tableau.replaceAll(line -> {
            double[] shorter = Arrays.copyOf(line, variables + 1);
            shorter[variables] = line[columns];
            return shorter;
        });
    }

    private void dropRow(int row) {
        for (int column = 0; column < variables; column++) {
            if (Math.abs(tableau.get(row)[column]) > ZERO) {
                pivot(row, column);
                return;
            }
        }
        tableau.remove(row);
        basis.remove(row);
    }

    private double last(int row) {
        double[] line = tableau.get(row);
        return line[line.length - 1];
    }
}
