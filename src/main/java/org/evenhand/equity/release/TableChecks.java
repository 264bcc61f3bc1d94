package org.evenhand.equity.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** What no table may be; each refusal names the cell. */
final class TableChecks {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_DIMENSIONS = 4;

    private TableChecks() {}

    static Layout layout(String id, String title, List<Dimension> dimensions) {
        if (id.isBlank() || id.length() > LONGEST_ID || title.isBlank() || title.length() > LONGEST_TITLE) {
            throw refused("name", id);
        }
        long names = dimensions.stream().map(Dimension::name).distinct().count();
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS || names < dimensions.size()) {
            throw refused("dimensions", id, MOST_DIMENSIONS);
        }
        Layout layout = new Layout(dimensions);
        if (layout.size() > FixedTable.MOST_NUMBERS) {
            throw refused("tooLarge", id, layout.size(), FixedTable.MOST_NUMBERS);
        }
        return layout;
    }

    /** All numbers, from the cells; margins that were given are compared. */
    static Map<CellName, Long> numbers(Layout layout, Map<CellName, Long> given) {
        List<CellName> names = layout.names();
        new HashSet<>(given.keySet())
                .stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
                    throw refused("noSuchCell", name);
                });
        Map<CellName, Long> cells = new HashMap<>();
        names.stream().filter(name -> !name.isMargin()).forEach(name -> cells.put(name, cell(name, given.get(name))));
        Map<CellName, Long> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, sum(layout, name, cells, given.get(name))));
        return numbers;
    }

    static void everybodyOnce(Layout layout, Map<CellName, Long> numbers, Population population) {
        long total = numbers.getOrDefault(layout.total(), 0L);
        if (total != population.size()) {
            throw refused(
                    total > population.size() ? "populationTooSmall" : "peopleMissing",
                    layout.total(),
                    total,
                    population.size());
        }
    }

    private static long cell(CellName name, @Nullable Long count) {
        if (count == null) {
            throw refused("cellMissing", name);
        }
        if (count < 0) {
            throw refused("negative", name, count);
        }
        if (count > Integer.MAX_VALUE) {
            throw refused("tooMany", name, count);
        }
        return count;
    }

    private static long sum(Layout layout, CellName name, Map<CellName, Long> cells, @Nullable Long given) {
        long sum = layout.cells(name).stream()
                .mapToLong(cell -> cells.getOrDefault(cell, 0L))
                .sum();
        if (given != null && given != sum) {
            throw refused("margin", name, given, sum);
        }
        return sum;
    }

    private static Refusal refused(String why, Object... arguments) {
        return Refusal.because(Kind.INVALID, "equity.release.refused." + why, arguments);
    }
}
