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
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Reads released numbers and who is in which population, and asks a simplex of its own what a hidden number may be. Its model is the
 * plain one: how many people of each set of populations gave each combination of all answers. It takes nothing apart.
 */
final class IndependentAttacker {

    /** People of the same populations with the same answers to everything. */
    private record Kind(Set<String> populations, Map<String, String> answers) {}

    private final List<Kind> kinds = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final ToDoubleFunction<double[]> most;

    /** Somebody who knows what was released, and nothing else. */
    IndependentAttacker(List<AuditedTable> read, History history) {
        this(read, history, Set.of());
    }

    /** @param known what they know of everybody anyway */
    IndependentAttacker(List<AuditedTable> read, History history, Set<Dimension.Kind> known) {
        this(read, history, known, (rows, values) -> new PlainSimplex(rows, values)::most);
    }

    /** @param solver of rows and their values; then asked for the most that a sum can be */
    IndependentAttacker(
            List<AuditedTable> read,
            History history,
            Set<Dimension.Kind> known,
            BiFunction<List<double[]>, List<Double>, ToDoubleFunction<double[]>> solver) {
        Map<String, List<String>> questions = new TreeMap<>();
        read.forEach(table -> table.dimensions().forEach(one -> questions.put(one.name(), List.copyOf(one.finest()))));
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
            if (number.shown() || isKnown(table, name, known)) {
                say(row(table, name), number.count());
            }
        }));
        most = solver.apply(rows, values);
    }

    /** The least and the most that a number can be. */
    double[] interval(AuditedTable table, CellName name) {
        double[] row = row(table, name);
        double[] against = Arrays.stream(row).map(value -> -value).toArray();
        return new double[] {-most.applyAsDouble(against), most.applyAsDouble(row)};
    }

    static boolean isKnown(AuditedTable table, CellName name, Set<Dimension.Kind> known) {
        for (int i = 0; i < table.dimensions().size(); i++) {
            boolean told = !name.categories().get(i).equals(CellName.ALL);
            if (told && !known.contains(table.dimensions().get(i).kind())) {
                return false;
            }
        }
        return true;
    }

    /** Every table that fits, for a few people. */
    EveryTable everyTable(AuditedTable table, List<CellName> names) {
        return new EveryTable(
                rows, values, names.stream().map(name -> row(table, name)).toList());
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
            Dimension dimension = table.dimensions().get(i);
            String answer = kind.answers().get(dimension.name());
            if (!category.equals(CellName.ALL)
                    && !dimension.parts().getOrDefault(category, List.of()).contains(answer)) {
                return false;
            }
        }
        return true;
    }

    private double[] row(Predicate<Kind> counted) {
        return kinds.stream().mapToDouble(kind -> counted.test(kind) ? 1 : 0).toArray();
    }

    private void say(double[] row, double value) {
        rows.add(row);
        values.add(value);
    }
}
