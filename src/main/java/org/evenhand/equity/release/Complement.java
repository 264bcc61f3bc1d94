package org.evenhand.equity.release;

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

    private static final int MARGIN = 4;

    private final FixedTable table;
    private final AuditedTable onItsWay;
    private final List<CellName> choices;
    private final PossibleTables possible;

    Complement(Auditor auditor, FixedTable table, AuditedTable onItsWay) {
        this.table = table;
        this.onItsWay = onItsWay;
        choices = auditor.choices();
        possible = auditor.possible();
    }

    /** What a number is worth to readers: people counted, and margins more than cells. */
    static long worth(FixedTable table, CellName name) {
        long margins = name.categories().stream().filter(CellName.ALL::equals).count();
        return (table.count(name) + 1) * (1 + MARGIN * margins);
    }

    private record Goal(long value, boolean atLeast) {}

    private record Found(Set<CellName> names, double cost) {}

    /** At least one number that is shown now; empty if none of them is what gives the hidden one away. */
    Set<CellName> of(Unsafe unsafe) {
        return nearest(unsafe, goals(unsafe.range(), unsafe.hidden().upTo()))
                .or(() -> nearest(unsafe, farthest(unsafe)))
                .map(Found::names)
                .orElse(Set.of());
    }

    private Optional<Found> nearest(Unsafe unsafe, Stream<Goal> goals) {
        return goals.flatMap(goal -> with(unsafe.hidden().asked(), goal).stream())
                .filter(found -> !found.names().isEmpty())
                .min(Comparator.comparingDouble(Found::cost));
    }

    /** The ways in which it would be unknown enough, or nearer to it. */
    private static Stream<Goal> goals(Range range, long upTo) {
        return range.low() == 0
                ? Stream.of(new Goal(upTo, true))
                : Stream.of(
                        new Goal(range.low() + Tier.K, true),
                        new Goal(range.high() - Tier.K, false),
                        new Goal(0, false));
    }

    /** As far as it could be if the table told nothing. */
    private Stream<Goal> farthest(Unsafe unsafe) {
        long most = most(unsafe.hidden().asked().most(), 1);
        long least = -most(unsafe.hidden().asked().least(), -1);
        return Stream.of(new Goal(most, true), new Goal(least, false))
                .filter(goal -> goal.atLeast()
                        ? most > unsafe.range().high()
                        : least < unsafe.range().low());
    }

    private long most(Sum sum, int sign) {
        Tableau tableau = untold();
        double[] worth = new double[tableau.variables()];
        possible.unknown(sum).forEach(count -> worth[count] = sign);
        new Simplex(tableau).maximize(worth);
        double value = possible.unknown(sum).mapToDouble(tableau::value).sum() + possible.known(sum);
        return (long) Math.floor(sign * value + Simplex.WHOLE);
    }

    private Tableau untold() {
        Tableau tableau = possible.tableau();
        IntStream.range(0, choices.size()).forEach(i -> possible.bar(tableau, i, false));
        return tableau;
    }

    /** The table nearest to the true one that reaches a goal. */
    private Optional<Found> with(Asked asked, Goal goal) {
        Sum sum = asked.toward(goal.atLeast() ? 1 : -1);
        long value = goal.value() - possible.known(sum);
        if (value < 0) {
            return Optional.empty();
        }
        Tableau tableau = untold();
        SparseRow slack = SparseRow.of(new int[] {tableau.another(1)}, 1);
        tableau.require(possible.row(sum).plus(goal.atLeast() ? -1 : 1, slack), value);
        Simplex simplex = new Simplex(tableau);
        return simplex.solve() && simplex.maximize(costs(tableau)) ? Optional.of(found(tableau)) : Optional.empty();
    }

    private double[] costs(Tableau tableau) {
        double[] costs = new double[tableau.variables()];
        for (int i = 0; i < choices.size(); i++) {
            double cost = isShown(i) ? -worth(table, choices.get(i)) : 0;
            costs[possible.more(i)] = cost;
            costs[possible.less(i)] = cost;
        }
        return costs;
    }

    private Found found(Tableau solved) {
        Set<CellName> names = new LinkedHashSet<>();
        double cost = 0;
        for (int i = 0; i < choices.size(); i++) {
            double difference = solved.value(possible.more(i)) + solved.value(possible.less(i));
            if (isShown(i) && difference > Simplex.WHOLE) {
                names.add(choices.get(i));
                cost += difference * worth(table, choices.get(i));
            }
        }
        return new Found(names, cost);
    }

    private boolean isShown(int choice) {
        return onItsWay.number(choices.get(choice)).shown();
    }
}
