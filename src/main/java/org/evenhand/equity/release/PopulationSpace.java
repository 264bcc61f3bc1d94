package org.evenhand.equity.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The counts of the tables about one population. */
final class PopulationSpace {

    private final Junctions junctions;
    private final Blocks blocks;
    private final Map<Set<String>, Block> counts = new LinkedHashMap<>();

    /** @param tables the questions of each */
    PopulationSpace(Stream<Set<String>> tables, Blocks blocks) {
        junctions = Junctions.of(tables, blocks::size);
        this.blocks = blocks;
        junctions.groups().forEach(group -> counts.put(group, blocks.next(group)));
    }

    Sum sum(AuditedTable table, CellName number) {
        return holding(table.questions()).having(blocks.answers(table.layout(), number));
    }

    /** The counts that tell these questions together. */
    Block holding(Set<String> questions) {
        Block block = counts.get(junctions.holding(questions));
        if (block == null) {
            throw new IllegalStateException("No counts for " + questions);
        }
        return block;
    }

    /** Everybody stands in each group once, and where groups overlap they count the same people. */
    void relate(Program program, int people) {
        counts.values().forEach(block -> program.know(block.having(Map.of()), people));
        junctions.junctions().stream()
                .filter(junction -> !junction.both().isEmpty())
                .forEach(junction -> blocks.combinations(junction.both())
                        .forEach(answers -> program.same(
                                holding(junction.one()).having(answers),
                                holding(junction.other()).having(answers))));
    }
}
