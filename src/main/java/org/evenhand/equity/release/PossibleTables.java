package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables of whole numbers that fit what somebody knows of all counts. A number is unknown as far as two of them differ in
 * it; each was checked in whole numbers before it counted, and is kept while more or less of the table on its way is told.
 */
final class PossibleTables {

    /** A number of the table on its way that may be told or not. */
    record Choice(Sum sum, long value) {}

    private static final int MOST_BRANCHES = 60;

    private final Presolved known;
    private final Effort effort;
    private final List<Equation> equations;
    private final List<Choice> choices;
    private final List<Asked> asked;
    private final int[] columns;
    private final int[] counts;
    private final int surplus;
    private final BitSet told = new BitSet();
    private final List<PossibleTable> found = new ArrayList<>();
    private final long[] low;
    private final long[] high;
    private int adopted;
    private Tableau tableau;

    /**
     * @param known without the choices
     * @param choices all told at first
     * @param asked the numbers whose range may be asked, by their place
     * @param effort that it may cost
     */
    PossibleTables(Presolved known, List<Choice> choices, List<Asked> asked, Effort effort) {
        this.effort = effort;
        this.known = known;
        this.choices = choices;
        this.asked = asked;
        equations = List.copyOf(known.left());
        counts = IntStream.range(0, known.variables()).filter(known::isUnknown).toArray();
        columns = new int[known.variables()];
        Arrays.fill(columns, -1);
        IntStream.range(0, counts.length).forEach(i -> columns[counts[i]] = i);
        surplus = counts.length;
        tableau = new Tableau(counts.length, effort);
        low = new long[asked.size()];
        high = new long[asked.size()];
        tell(new BitSet());
    }

    /** Looks for a first one; false if none was found. */
    boolean begin(BitSet untold) {
        tableau = new Tableau(counts.length, effort);
        tableau.another(2 * choices.size());
        equations.forEach(one -> tableau.require(row(one), one.value()));
        for (int i = 0; i < choices.size(); i++) {
            SparseRow difference = SparseRow.of(new int[] {more(i)}, -1).plus(1, SparseRow.of(new int[] {less(i)}, 1));
            tableau.require(
                    row(choices.get(i).sum()).plus(1, difference),
                    choices.get(i).value() - known.known(choices.get(i).sum()));
            bar(tableau, i, !untold.get(i));
        }
        tell(untold);
        boolean possible = new Simplex(tableau).solve();
        if (possible && !keep(tableau)) {
            repair(tableau, new double[tableau.variables()]);
        }
        return possible;
    }

    /** Tells these choices no more, and all others again; false if nothing fits any more. */
    boolean tellAllBut(BitSet untold) {
        double[] worth = new double[tableau.variables()];
        boolean again = false;
        for (int i = 0; i < choices.size(); i++) {
            boolean tell = !untold.get(i) && !told.get(i);
            again |= tell;
            worth[more(i)] = worth[less(i)] = tell ? -1 : 0;
            if (untold.get(i)) {
                bar(tableau, i, false);
            }
        }
        if (again && !(new Simplex(tableau).maximize(worth) && isZero(worth))) {
            return begin(untold);
        }
        tell(untold);
        told.stream().forEach(i -> bar(tableau, i, true));
        return true;
    }

    /** Of those found so far only what fits all but these choices counts. */
    void tell(BitSet untold) {
        told.set(0, choices.size());
        told.andNot(untold);
        Arrays.fill(low, Long.MAX_VALUE);
        Arrays.fill(high, Long.MIN_VALUE);
        found.stream().filter(one -> one.fits(told)).forEach(this::spread);
    }

    private boolean isZero(double[] worth) {
        return IntStream.range(0, worth.length).allMatch(i -> worth[i] == 0 || tableau.value(i) < Simplex.WHOLE);
    }

    /** What an asked number was in all of them so far; empty before the first. */
    Optional<Range> range(int sum) {
        return low[sum] > high[sum] ? Optional.empty() : Optional.of(new Range(low[sum], high[sum]));
    }

    private void spread(PossibleTable table) {
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.min(low[i], table.low()[i]);
            high[i] = Math.max(high[i], table.high()[i]);
        }
    }

    /**
     * Looks for some in which the numbers together are as large as they can be.
     *
     * @param signs of each asked number: 1 for large, −1 for small, 0 if it does not matter
     * @return false if the farthest is of parts of people
     */
    boolean look(int[] signs) {
        double[] worth = worth(signs);
        return new Simplex(tableau).maximize(worth) && (keep(tableau) || repair(tableau, worth));
    }

    /** With whole people wherever a table is not tied to others. */
    private boolean repair(Tableau solved, double[] worth) {
        double[] values = new double[known.variables()];
        IntStream.range(0, counts.length).forEach(i -> values[counts[i]] = solved.value(i));
        ToDoubleFunction<Sum> value =
                sum -> sum.indexes().mapToDouble(index -> values[index]).sum();
        boolean tiesAreWhole = Stream.concat(
                        equations.stream().flatMap(one -> Stream.of(one.plus(), one.minus())), told())
                .allMatch(sum -> Simplex.isWhole(value.applyAsDouble(sum)));
        if (!tiesAreWhole) {
            return false;
        }
        double[] worthOf = new double[known.variables()];
        IntStream.range(0, counts.length).forEach(i -> worthOf[counts[i]] = worth[i]);
        Parts parts = new Parts(known.variables(), equations, told(), value, effort);
        parts.having(Arrays.stream(counts).filter(index -> !Simplex.isWhole(values[index])))
                .toList()
                .forEach(part -> part.largest(worthOf).ifPresent(whole -> {
                    for (int i = 0; i < whole.length; i++) {
                        values[part.variables()[i]] = whole[i];
                    }
                }));
        return keep(index -> values[index]);
    }

    /** The same, the counts that are no whole numbers branched on, at most {@value #MOST_BRANCHES} times. */
    void lookForWholePeople(int[] signs) {
        Tableau farthest = tableau.copy();
        double[] worth = worth(signs);
        if (new Simplex(farthest).maximize(worth)) {
            new Branches(counts.length, worth, MOST_BRANCHES).whole(farthest).ifPresent(this::keep);
        }
    }

    /**
     * Looks around the last one that was found, with everything fixed that ties tables together.
     *
     * @param wanted places of the asked numbers that matter
     */
    void lookAround(int[] wanted) {
        found.stream()
                .skip(Math.max(0, found.size() - 1))
                .filter(last -> last.fits(told))
                .forEach(last -> lookAround(last, wanted));
    }

    private void lookAround(PossibleTable from, int[] wanted) {
        Parts parts = new Parts(known.variables(), equations, told(), sum -> sum.in(from.counts()), effort);
        for (int one : wanted) {
            lookAround(from, parts, one, 1);
            lookAround(from, parts, one, -1);
        }
        spread(from);
    }

    private void lookAround(PossibleTable from, Parts parts, int place, int sign) {
        Sum sum = known.unknown(asked.get(place).toward(sign));
        if (!sum.isEmpty()) {
            double[] worth = new double[known.variables()];
            sum.indexes().forEach(index -> worth[index] = sign);
            long elsewhere = known.known(asked.get(place).toward(sign));
            parts.of(sum)
                    .flatMap(part -> part.largest(worth).map(counts -> in(sum, part, counts)))
                    .ifPresent(value -> from.mayBe(place, elsewhere + value));
        }
    }

    private static long in(Sum sum, Part part, long[] counts) {
        return sum.indexes().mapToLong(index -> counts[part.column(index)]).sum();
    }

    private Stream<Sum> told() {
        return choices.stream().map(one -> known.unknown(one.sum())).filter(sum -> !sum.isEmpty());
    }

    private double[] worth(int[] signs) {
        double[] worth = new double[tableau.variables()];
        for (int i = 0; i < signs.length; i++) {
            int sign = signs[i];
            if (sign != 0) {
                unknown(asked.get(i).toward(sign)).forEach(count -> worth[count] += sign);
            }
        }
        return worth;
    }

    /** Those found for somebody who knows more are possible for somebody who knows less. */
    void adopt(PossibleTables others) {
        while (adopted < others.found.size()) {
            keep(others.found.get(adopted++).counts());
        }
    }

    private boolean keep(Tableau solved) {
        return keep((int index) -> solved.value(columns[index]));
    }

    private boolean keep(IntToDoubleFunction values) {
        long[] all = new long[known.variables()];
        for (int i = 0; i < all.length; i++) {
            double value = columns[i] < 0 ? known.count(i) : values.applyAsDouble(i);
            if (!Simplex.isWhole(value)) {
                return false;
            }
            all[i] = Math.round(value);
        }
        return keep(all);
    }

    /** If it fits, in whole numbers. */
    private boolean keep(long[] all) {
        boolean fits = IntStream.range(0, all.length)
                        .allMatch(i -> all[i] >= 0 && (columns[i] >= 0 || all[i] == known.count(i)))
                && equations.stream().allMatch(equation -> equation.holds(all));
        if (fits) {
            BitSet differs = new BitSet();
            IntStream.range(0, choices.size())
                    .filter(i -> choices.get(i).sum().in(all) != choices.get(i).value())
                    .forEach(differs::set);
            PossibleTable table = new PossibleTable(
                    all,
                    differs,
                    asked.stream().mapToLong(one -> one.least().in(all)).toArray(),
                    asked.stream().mapToLong(one -> one.most().in(all)).toArray());
            found.add(table);
            if (table.fits(told)) {
                spread(table);
            }
        }
        return fits;
    }

    /** A tableau of its own, to look for the nearest table with. */
    Tableau tableau() {
        return tableau.copy();
    }

    /** The columns of the counts of a sum that are not known. */
    IntStream unknown(Sum sum) {
        return sum.indexes().map(index -> columns[index]).filter(column -> column >= 0);
    }

    long known(Sum sum) {
        return known.known(sum);
    }

    /** The column of how much a choice is more than in the table on its way. */
    int more(int choice) {
        return surplus + 2 * choice;
    }

    /** The column of how much it is less. */
    int less(int choice) {
        return surplus + 2 * choice + 1;
    }

    /** Whether a choice has to be told truly in a tableau. */
    void bar(Tableau tableau, int choice, boolean told) {
        tableau.bar(more(choice), told);
        tableau.bar(less(choice), told);
    }

    SparseRow row(Sum sum) {
        return SparseRow.of(unknown(sum).toArray(), 1);
    }

    private SparseRow row(Equation equation) {
        return row(equation.plus()).plus(-1, row(equation.minus()));
    }
}
