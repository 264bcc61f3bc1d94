package org.evenhand.equity.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A program after all that follows at once: a sum of nothing left, or of one count left. */
final class Presolved {

    private static final long UNKNOWN = -1;

    private final List<Equation> equations;
    private final List<List<Integer>> using;
    private final long[] counts;
    private boolean contradiction;

    Presolved(Program program) {
        equations = List.copyOf(program.equations());
        counts = new long[program.variables()];
        contradiction = program.contradicts();
        Arrays.fill(counts, UNKNOWN);
        using = new ArrayList<>();
        IntStream.range(0, counts.length).forEach(i -> using.add(new ArrayList<>()));
        IntStream.range(0, equations.size())
                .forEach(i -> equations.get(i).indexes().forEach(index -> using.get(index)
                        .add(i)));
        propagate();
    }

    boolean contradicts() {
        return contradiction;
    }

    boolean isUnknown(int count) {
        return counts[count] == UNKNOWN;
    }

    /** A count that is known. */
    long count(int index) {
        return counts[index];
    }

    /** What is left of a sum that is not known count by count. */
    Sum unknown(Sum sum) {
        return Sum.of(sum.indexes().filter(index -> counts[index] == UNKNOWN));
    }

    /** What is known of it. */
    long known(Sum sum) {
        return sum.indexes().mapToLong(index -> Math.max(0, counts[index])).sum();
    }

    /** The equations about counts that are not known, without those that are. */
    Set<Equation> left() {
        Set<Equation> left = new LinkedHashSet<>();
        equations.stream().map(this::rest).filter(rest -> rest.size() > 0).forEach(left::add);
        return left;
    }

    int variables() {
        return counts.length;
    }

    private Equation rest(Equation equation) {
        return new Equation(
                unknown(equation.plus()),
                unknown(equation.minus()),
                equation.value() - known(equation.plus()) + known(equation.minus()));
    }

    private void propagate() {
        Deque<Integer> again = new ArrayDeque<>();
        IntStream.range(0, equations.size()).forEach(again::add);
        while (!again.isEmpty() && !contradiction) {
            for (int index : infer(rest(equations.get(again.remove())))) {
                again.addAll(using.get(index));
            }
        }
    }

    /** The counts that became known. */
    private int[] infer(Equation rest) {
        boolean oneSided = rest.plus().isEmpty() || rest.minus().isEmpty();
        long value = rest.plus().isEmpty() ? -rest.value() : rest.value();
        contradiction |= oneSided && value < 0 || rest.size() == 0 && value != 0;
        if (contradiction || !oneSided || rest.size() > 1 && value > 0) {
            return new int[0];
        }
        return rest.indexes().peek(index -> counts[index] = value).toArray();
    }
}
