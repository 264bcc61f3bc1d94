package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Reads released numbers and who is in which population, and asks Commons Math what a hidden number may be. Its model is the
 * plain one: how many people of each set of populations gave each combination of all answers. It takes nothing apart.
 */
final class IndependentAttacker {

    /** People of the same populations with the same answers to everything. */
    private record Kind(Set<String> populations, Map<String, String> answers) {}

    private final List<Kind> kinds = new ArrayList<>();
    private final List<LinearConstraint> constraints = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    IndependentAttacker(List<AuditedTable> read, History history) {
        Map<String, List<String>> questions = new TreeMap<>();
        read.forEach(table -> table.dimensions().forEach(one -> questions.put(one.name(), one.categories())));
        Map<String, Set<String>> populationsOf = new TreeMap<>();
        read.stream().map(AuditedTable::population).distinct().forEach(population -> history.membersOf(population)
                .forEach(member -> populationsOf
                        .computeIfAbsent(member, key -> new TreeSet<>())
                        .add(population)));
        Map<Set<String>, Long> regions = new LinkedHashMap<>();
        populationsOf.values().forEach(region -> regions.merge(region, 1L, Long::sum));
        regions.keySet().forEach(region -> addKinds(region, new ArrayList<>(questions.entrySet()), Map.of()));
        regions.forEach((region, people) -> say(row(kind -> kind.populations().equals(region)), people));
        read.forEach(table -> table.numbers().forEach((name, number) -> {
            if (number.shown()) {
                say(row(table, name), number.count());
            }
        }));
    }

    /** The least and the most that a number can be. */
    double[] interval(AuditedTable table, CellName name) {
        return new double[] {solve(row(table, name), GoalType.MINIMIZE), solve(row(table, name), GoalType.MAXIMIZE)};
    }


    private void addKinds(Set<String> region, List<Map.Entry<String, List<String>>> left, Map<String, String> answers) {
        if (left.isEmpty()) {
            kinds.add(new Kind(region, answers));
            return;
        }
        for (String answer : left.get(0).getValue()) {
            Map<String, String> more = new HashMap<>(answers);
            more.put(left.get(0).getKey(), answer);
            addKinds(region, left.subList(1, left.size()), more);
        }
    }

    private double[] row(AuditedTable table, CellName name) {
        return row(kind -> kind.populations().contains(table.population()) && fits(kind, table, name));
    }

    private static boolean fits(Kind kind, AuditedTable table, CellName name) {
        for (int i = 0; i < table.dimensions().size(); i++) {
            String category = name.categories().get(i);
            String answer = kind.answers().get(table.dimensions().get(i).name());
            if (!category.equals(CellName.ALL) && !category.equals(answer)) {
                return false;
            }
        }
        return true;
    }

    private double[] row(java.util.function.Predicate<Kind> counted) {
        return kinds.stream().mapToDouble(kind -> counted.test(kind) ? 1 : 0).toArray();
    }

    private void say(double[] row, double value) {
        if (said.add(Arrays.toString(row))) {
            constraints.add(new LinearConstraint(row, Relationship.EQ, value));
        }
    }

    private double solve(double[] row, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(row, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
