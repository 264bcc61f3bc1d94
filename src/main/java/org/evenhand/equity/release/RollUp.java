package org.evenhand.equity.release;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** Puts categories of a table together. */
final class RollUp {

    private RollUp() {}

    static FixedTable of(FixedTable table, String question, LinkedHashMap<String, List<String>> rollUp) {
        int place = IntStream.range(0, table.dimensions().size())
                .filter(i -> table.dimensions().get(i).name().equals(question))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "equity.release.refused.noSuchDimension", question));
        List<Dimension> dimensions = replaced(
                table.dimensions(), place, table.dimensions().get(place).rolledUp(rollUp));
        Map<String, String> coarse = new HashMap<>();
        rollUp.forEach((category, together) -> together.forEach(one -> coarse.put(one, category)));
        Map<CellName, Long> cells = new HashMap<>();
        table.numbers().forEach((name, count) -> {
            if (!name.isMargin()) {
                String category = coarse.getOrDefault(name.categories().get(place), "");
                cells.merge(new CellName(replaced(name.categories(), place, category)), count, Long::sum);
            }
        });
        return FixedTable.of(table.id(), table.title(), table.population(), dimensions, cells);
    }

    private static <T> List<T> replaced(List<T> list, int place, T by) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> i == place ? by : list.get(i))
                .toList();
    }
}
