package org.evenhand.metrics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.engine.StepTime;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.record.LedgerEntry;

/** What is counted alike in reviews and in promotions. */
final class Counted {

    private Counted() {}

    static List<Figure> waiting(List<StepTime> steps, Away away) {
        Map<String, Group> groups = new TreeMap<>();
        for (StepTime step : steps) {
            Group group = groups.computeIfAbsent(step.step(), Group::named);
            group.add(step);
            group.days().add(away.waited(step));
        }
        return Groups.pooled(
                Table.WAITING,
                List.copyOf(groups.values()),
                group -> List.of((long) group.days().size(), group.percentile(50), group.percentile(90)));
    }

    static Group window(String name, Set<String> cases, List<LedgerEntry> entries, String kind, String daysFact) {
        Group group = Group.named(name);
        group.people().addAll(cases);
        entries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(entry -> entry.facts().get(daysFact) instanceof Number days ? days.intValue() : 0)
                .filter(days -> daysFact.isEmpty() || days > 0)
                .forEach(group.days()::add);
        return group;
    }
}
