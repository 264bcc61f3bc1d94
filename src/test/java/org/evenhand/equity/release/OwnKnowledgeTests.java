package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;
import org.junit.jupiter.api.Test;

/**
 * Human Resources know of each colleague where they work and whether they were promoted. What this leaves open is not a
 * table's fault; a table may take none of it.
 */
class OwnKnowledgeTests {

    private static final Dimension GROUP = new Dimension("group", Kind.IDENTITY, List.of("a", "b", "c"));
    private static final Dimension UNIT = new Dimension("unit", Kind.ORGANIZATION, List.of("north", "south"));
    private static final Dimension PROMOTED = new Dimension("promoted", Kind.OUTCOME, List.of("yes", "no"));

    private static final long[][] NORTH = {{1, 24}, {1, 29}, {1, 39}};
    private static final long[][] SOUTH = {{20, 30}, {15, 35}, {25, 45}};

    /** Three of the north were promoted, and 25 of group a work there: at least 22 of these were not, whatever is told. */
    @Test
    void aTableLeavesThoughItsReadersKnowMuchOfWhatItHides() {
        History history = new History();
        assertThat(history.release(table("by unit", List.of(GROUP, UNIT)), Tier.HR))
                .isPresent();
        AuditedTable left = history.release(table("by all", List.of(GROUP, UNIT, PROMOTED)), Tier.HR)
                .orElseThrow();

        assertThat(left.number(CellName.of("a", "north", "no")).shown()).isFalse();
        assertThat(left.number(CellName.of("a", "north", CellName.ALL)).shown()).isTrue();
        Set<Kind> known = Set.of(Kind.ORGANIZATION, Kind.OUTCOME);
        double[] interval = new IndependentAttacker(history.released(), history, known)
                .interval(left, CellName.of("a", "north", "no"));
        assertThat(interval).containsExactly(new double[] {22, 25}, within(1e-6));
    }

    /** Nobody of the north was promoted: Human Resources know of everybody there that they were not. */
    @Test
    void whatTheyKnowForCertainIsHiddenFromEverybodyElse() {
        History history = new History();
        long[][] nobody = {{0, 25}, {0, 30}, {0, 40}};
        assertThat(history.release(table("by unit", List.of(GROUP, UNIT), nobody), Tier.HR))
                .isPresent();
        AuditedTable left = history.release(table("by all", List.of(GROUP, UNIT, PROMOTED), nobody), Tier.HR)
                .orElseThrow();

        CellName name = CellName.of("a", "north", "no");
        assertThat(left.number(name).shown()).isFalse();
        double[] interval = new IndependentAttacker(history.released(), history).interval(left, name);
        assertThat(interval[1] - interval[0]).isGreaterThanOrEqualTo(Tier.K - 1e-6);
    }

    private static FixedTable table(String id, List<Dimension> dimensions) {
        return table(id, dimensions, NORTH);
    }

    private static FixedTable table(String id, List<Dimension> dimensions, long[][] north) {
        Map<CellName, Long> counts = new HashMap<>();
        for (int group = 0; group < GROUP.categories().size(); group++) {
            for (int answer = 0; answer < 2; answer++) {
                add(counts, dimensions, group, "north", answer, north[group][answer]);
                add(counts, dimensions, group, "south", answer, SOUTH[group][answer]);
            }
        }
        int people = (int) counts.values().stream().mapToLong(Long::longValue).sum();
        Population everybody =
                Population.of(IntStream.range(0, people).mapToObj(i -> "p" + i).toList());
        return FixedTable.of(id, id, everybody, dimensions, counts);
    }

    private static void add(
            Map<CellName, Long> counts, List<Dimension> dimensions, int group, String unit, int answer, long people) {
        List<String> names = new ArrayList<>(List.of(GROUP.categories().get(group), unit));
        if (dimensions.contains(PROMOTED)) {
            names.add(PROMOTED.categories().get(answer));
        }
        counts.merge(new CellName(names), people, Long::sum);
    }
}
