package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tables of whole numbers that fit everything that is known about a component, so that nobody can rule them out. A number
 * is unknown as far as two of them differ in it; each was checked in whole numbers before it counted.
 */
final class Witnesses {

    private static final double WHOLE = 1e-6;
    private static final int MOST_BRANCHES = 60;

    private final int[] variables;
    private final List<Equation> equations;
    private final LinearProgram program;
    private final List<long[]> seen = new ArrayList<>();
    private int branches;

    Witnesses(Component component) {
        variables = component.variables();
        equations = component.equations().stream().map(this::local).toList();
        program = new LinearProgram(variables.length);
        equations.forEach(one -> program.require(
                one.plus().indexes().toArray(), one.minus().indexes().toArray(), one.value()));
    }

    /** What the sum was in all of them so far; empty before the first. */
    Optional<Range> range(Sum sum) {
        Sum local = local(sum);
        return seen.stream()
                .map(local::in)
                .map(value -> new Range(value, value))
                .reduce((one, other) -> one.with(other.low()).with(other.high()));
    }

    /** Looks for one in which the sum is as large, or as small, as it can be; nothing if there is none. */
    void look(Sum sum, boolean largest) {
        double[] costs = new double[variables.length];
        local(sum).indexes().forEach(index -> costs[index] = largest ? -1 : 1);
        branches = 0;
        whole(costs).ifPresent(seen::add);
    }

    /** Whole numbers by branching on the first count that is none: never more than {@value #MOST_BRANCHES} times. */
    private Optional<long[]> whole(double[] costs) {
        Optional<double[]> solved = branches++ < MOST_BRANCHES
                ? program.least(Arrays.copyOf(costs, program.variables()))
                : Optional.empty();
        if (solved.isEmpty()) {
            return Optional.empty();
        }
        double[] values = solved.get();
        return IntStream.range(0, variables.length)
                .filter(i -> Math.abs(values[i] - Math.rint(values[i])) > WHOLE)
                .boxed()
                .findFirst()
                .map(i -> branch(costs, i, values[i]))
                .orElseGet(() -> checked(values));
    }

    private Optional<long[]> branch(double[] costs, int index, double value) {
        return bounded(costs, index, (long) Math.floor(value), true)
                .or(() -> bounded(costs, index, (long) Math.ceil(value), false));
    }

    private Optional<long[]> bounded(double[] costs, int index, long bound, boolean atMost) {
        int before = program.variables();
        int rows = program.rows();
        int slack = program.another();
        program.require(
                atMost ? new int[] {index, slack} : new int[] {index}, atMost ? new int[0] : new int[] {slack}, bound);
        Optional<long[]> found = whole(costs);
        program.forget(before, rows);
        return found;
    }

    private Optional<long[]> checked(double[] values) {
        long[] counts = IntStream.range(0, variables.length)
                .mapToLong(i -> Math.round(values[i]))
                .toArray();
        boolean fits = Arrays.stream(counts).allMatch(count -> count >= 0)
                && equations.stream().allMatch(equation -> equation.holds(counts));
        return fits ? Optional.of(counts) : Optional.empty();
    }

    private Equation local(Equation equation) {
        return new Equation(local(equation.plus()), local(equation.minus()), equation.value());
    }

    private Sum local(Sum sum) {
        return Sum.of(sum.indexes().map(index -> Arrays.binarySearch(variables, index)));
    }
}
