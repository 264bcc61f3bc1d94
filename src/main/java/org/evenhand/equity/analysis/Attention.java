package org.evenhand.equity.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.equity.cohort.Stage;
import org.evenhand.equity.statistics.families.BetaBinomialShrinkage;

/**
 * Where to look first: the groups of a stage by their rate drawn to the common mean, the lowest first, because a small
 * group's own rate says little. No test, and no number to be told of a group.
 *
 * @param rank from 1
 * @param rate of the group itself
 * @param shrunkRate drawn to the mean of the stage
 * @param kept of a difference from the mean in a group of typical size, from 0 to 1
 */
record Attention(String stage, String group, int rank, double rate, double shrunkRate, double kept) {

    static List<Attention> of(Stage stage) {
        List<String> groups = stage.groups().stream()
                .filter(group -> stage.total(group).n1() > 0)
                .toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        int[] selected =
                groups.stream().mapToInt(group -> stage.total(group).a()).toArray();
        int[] people =
                groups.stream().mapToInt(group -> stage.total(group).n1()).toArray();
        var shrinkage = BetaBinomialShrinkage.of(selected, people);
        List<Integer> order = IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparing(shrinkage.rates()::get))
                .toList();
        List<Attention> ranked = new ArrayList<>();
        for (int at : order) {
            ranked.add(new Attention(
                    stage.name(),
                    groups.get(at),
                    ranked.size() + 1,
                    (double) selected[at] / people[at],
                    shrinkage.rates().get(at),
                    shrinkage.kept()));
        }
        return ranked;
    }
}
