package org.evenhand.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.metrics.Figure.Table;

/** Turns groups into rows. What is too small alone is told together, and if that is too small still, not at all. */
final class Groups {

    private Groups() {}

    /** Each row for itself. */
    static List<Figure> each(Table table, List<Group> groups, Function<Group, List<Long>> numbers) {
        return groups.stream().map(group -> figure(table, group, numbers)).toList();
    }

    /** Those that may be shown, and the others together. */
    static List<Figure> pooled(Table table, List<Group> groups, Function<Group, List<Long>> numbers) {
        List<Group> rows =
                new ArrayList<>(groups.stream().filter(Group::isShown).toList());
        groups.stream()
                .filter(group -> !group.isShown())
                .reduce((one, other) -> Group.named(Figure.OTHERS).with(one).with(other))
                .ifPresent(rows::add);
        return each(table, rows, numbers);
    }

    private static Figure figure(Table table, Group group, Function<Group, List<Long>> numbers) {
        return group.isShown()
                ? new Figure(table, group.name(), numbers.apply(group), group.count())
                : Figure.hidden(table, group.name());
    }
}
