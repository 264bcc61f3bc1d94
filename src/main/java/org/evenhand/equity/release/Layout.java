package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;

/** The numbers a table has, cells before their margins, and what each of them is about. */
record Layout(List<Dimension> dimensions) {

    Layout {
        dimensions = List.copyOf(dimensions);
    }

    /** How many numbers there are, margins counted. */
    long size() {
        return dimensions.stream().mapToLong(dimension -> dimension.size() + 1).reduce(1, Math::multiplyExact);
    }

    /** The name of every number, those of one row together, each margin after what it sums. */
    List<CellName> names() {
        List<List<String>> names = List.of(List.of());
        for (Dimension dimension : dimensions) {
            names = names.stream()
                    .flatMap(name -> withMargin(dimension).stream().map(category -> plus(name, category)))
                    .toList();
        }
        return names.stream().map(CellName::new).toList();
    }

    /** The names of the cells that a number counts together; itself, if it is a cell. */
    List<CellName> cells(CellName number) {
        List<List<String>> cells = List.of(List.of());
        for (int i = 0; i < dimensions.size(); i++) {
            String category = number.categories().get(i);
            List<String> choice =
                    category.equals(CellName.ALL) ? dimensions.get(i).categories() : List.of(category);
            cells = cells.stream()
                    .flatMap(cell -> choice.stream().map(one -> plus(cell, one)))
                    .toList();
        }
        return cells.stream().map(CellName::new).toList();
    }

    CellName total() {
        return new CellName(dimensions.stream().map(dimension -> CellName.ALL).toList());
    }

    /** How many people are asked about: the number with everybody in the place of each outcome. */
    CellName groupOf(CellName number) {
        return without(number, Kind.OUTCOME);
    }

    /** Whether it counts people of some outcome. */
    boolean isOutcome(CellName number) {
        return !groupOf(number).equals(number);
    }

    /** The smallest margin that readers of that tier could count themselves. */
    CellName knownTo(Tier tier, CellName number) {
        CellName known = number;
        for (Kind kind : Kind.values()) {
            known = kind.isKnownTo(tier) ? known : without(known, kind);
        }
        return known;
    }

    private CellName without(CellName number, Kind kind) {
        CellName wider = number;
        for (int i = 0; i < dimensions.size(); i++) {
            wider = dimensions.get(i).kind() == kind ? wider.over(i) : wider;
        }
        return wider;
    }

    /** The margins that count what this number counts and more, in one dimension. */
    List<CellName> parents(CellName number) {
        return IntStream.range(0, dimensions.size())
                .filter(i -> !number.categories().get(i).equals(CellName.ALL))
                .mapToObj(number::over)
                .toList();
    }

    private static List<String> withMargin(Dimension dimension) {
        return plus(dimension.categories(), CellName.ALL);
    }

    private static List<String> plus(List<String> list, String last) {
        List<String> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
