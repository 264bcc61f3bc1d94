package org.evenhand.equity.release;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.equity.release.Auditor.Unsafe;

/**
 * Which further numbers to hide so that a hidden one becomes unknown enough: those that have to differ in the table nearest
 * to the true one in which it is far enough from what it can be told to be now. Source: Kelly, Golden, Assad 1992.
 */
final class Complement {

    private static final double DIFFERS = 1e-6;
    private static final int MARGIN = 4;

    private final Auditor auditor;
    private final FixedTable table;
    private final AuditedTable onItsWay;
    private final List<CellName> shown;

    Complement(Auditor auditor, FixedTable table, AuditedTable onItsWay) {
        this.auditor = auditor;
        this.table = table;
        this.onItsWay = onItsWay;
        shown = table.numbers().keySet().stream()
                .filter(name -> onItsWay.number(name).shown())
                .filter(name -> !name.equals(table.layout().total()) && !auditor.knows(table.layout(), name))
                .toList();
    }

    /** What a number is worth to readers: people counted, and margins more than cells. */
    static long worth(FixedTable table, CellName name) {
        long margins = name.categories().stream().filter(CellName.ALL::equals).count();
        return (table.count(name) + 1) * (1 + MARGIN * margins);
    }

    /** At least one number that is shown now; empty if none of them is what gives the hidden one away. */
    Set<CellName> of(Unsafe unsafe) {
        Presolved rest = auditor.without(onItsWay, Set.copyOf(shown));
        Sum unknown = rest.unknown(unsafe.hidden().sum());
        if (rest.contradicts() || unknown.isEmpty()) {
            return Set.of();
        }
        List<Sum> ties = Stream.concat(
                        Stream.of(unknown), shown.stream().map(name -> rest.unknown(auditor.sum(onItsWay, name))))
                .toList();
        Component component = Component.of(rest, ties).stream()
                .filter(one -> one.hidden().contains(0))
                .findFirst()
                .orElseThrow();
        return chosen(component, rest, ties, unsafe);
    }

    private Set<CellName> chosen(Component component, Presolved rest, List<Sum> ties, Unsafe unsafe) {
        List<CellName> choice = component.hidden().stream()
                .filter(tie -> tie > 0)
                .map(tie -> shown.get(tie - 1))
                .toList();
        List<Sum> sums = component.hidden().stream()
                .filter(tie -> tie > 0)
                .map(ties::get)
                .toList();
        Nearest nearest = new Nearest(component, choice, sums, rest);
        return goals(unsafe)
                .flatMap(goal -> nearest
                        .with(ties.get(0), goal, rest.known(unsafe.hidden().sum()))
                        .stream())
                .filter(found -> !found.names().isEmpty())
                .min(Comparator.comparingDouble(Found::cost))
                .map(Found::names)
                .orElseGet(() -> cheapest(choice));
    }

    /** The ways in which it would be unknown enough, or nearer to it. */
    private static Stream<Goal> goals(Unsafe unsafe) {
        Range range = unsafe.range();
        Goal up = new Goal(range.low() + Tier.K, true);
        Goal wide = new Goal(unsafe.hidden().upTo(), true);
        return range.low() == 0
                ? Stream.of(wide)
                : Stream.of(up, new Goal(range.high() - Tier.K, false), new Goal(0, false));
    }

    private Set<CellName> cheapest(List<CellName> choice) {
        return choice.stream()
                .min(Comparator.comparingLong(name -> worth(table, name)))
                .map(Set::of)
                .orElse(Set.of());
    }

    private record Goal(long value, boolean atLeast) {}

    private record Found(Set<CellName> names, double cost) {}

    /** The table nearest to the true one that reaches a goal. */
    private final class Nearest {

        private final List<CellName> choice;
        private final int[] variables;
        private final LinearProgram program;
        private final double[] costs;
        private final int firstDifference;

        Nearest(Component component, List<CellName> choice, List<Sum> sums, Presolved rest) {
            this.choice = choice;
            variables = component.variables();
            program = new LinearProgram(variables.length);
            component.equations().forEach(one -> program.require(local(one.plus()), local(one.minus()), one.value()));
            firstDifference = program.variables();
            for (int i = 0; i < choice.size(); i++) {
                long value = table.count(choice.get(i)) - rest.known(auditor.sum(onItsWay, choice.get(i)));
                program.require(plus(local(sums.get(i)), program.another()), new int[] {program.another()}, value);
            }
            costs = new double[program.variables() + 1];
            IntStream.range(0, 2 * choice.size())
                    .forEach(i -> costs[firstDifference + i] = worth(table, choice.get(i / 2)));
        }

        Optional<Found> with(Sum unknown, Goal goal, long known) {
            long value = goal.value() - known;
            if (value < 0) {
                return Optional.empty();
            }
            int before = program.variables();
            int rows = program.rows();
            int slack = program.another();
            int[] sum = local(unknown);
            program.require(
                    goal.atLeast() ? sum : plus(sum, slack), goal.atLeast() ? new int[] {slack} : new int[0], value);
            Optional<Found> found = program.least(costs).map(this::found);
            program.forget(before, rows);
            return found;
        }

        private Found found(double[] values) {
            Set<CellName> names = new LinkedHashSet<>();
            double cost = 0;
            for (int i = 0; i < 2 * choice.size(); i++) {
                double difference = values[firstDifference + i];
                cost += difference * costs[firstDifference + i];
                if (difference > DIFFERS) {
                    names.add(choice.get(i / 2));
                }
            }
            return new Found(names, cost);
        }

        private int[] local(Sum sum) {
            return sum.indexes()
                    .map(index -> Arrays.binarySearch(variables, index))
                    .toArray();
        }

        private static int[] plus(int[] indexes, int another) {
            int[] longer = Arrays.copyOf(indexes, indexes.length + 1);
            longer[indexes.length] = another;
            return longer;
        }
    }
}
