package org.evenhand.equity.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    Asked asked(AuditedTable table, CellName number) {
        Block block = holding(table.questions());
        return new Asked(
                block.having(blocks.answersWithin(table.layout(), number)),
                block.having(blocks.answers(table.layout(), number)));
    }

    Optional<Sum> sumIn(Block block, AuditedTable table, CellName number) {
        Map<String, Set<Integer>> answers = blocks.answers(table.layout(), number);
        return counts.containsValue(block) && block.questions().containsAll(answers.keySet())
                ? Optional.of(block.having(answers))
                : Optional.empty();
    }

    Stream<Block> blocks() {
        return counts.values().stream();
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
