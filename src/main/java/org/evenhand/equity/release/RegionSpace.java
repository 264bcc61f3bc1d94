package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ties populations that overlap: people who are in the same populations make a region, and the questions that tables of several
 * populations ask have one answer in a region, whichever table asks. How many people a region has is known to whoever knows
 * who was in which cycle.
 */
final class RegionSpace {

    /** No dimension is called that. */
    private static final String REGION = "";

    private final List<String> populations;
    private final List<BitSet> regions;
    private final List<Integer> people;
    private final Set<String> shared;
    private final Block counts;
    private final Blocks blocks;

    RegionSpace(List<String> populations, Set<String> shared, Membership membership, Blocks blocks) {
        Map<BitSet, Integer> sizes = membership.regions(populations);
        this.populations = populations;
        this.shared = shared;
        this.blocks = blocks;
        regions = List.copyOf(sizes.keySet());
        people = List.copyOf(sizes.values());
        blocks.ask(
                REGION,
                IntStream.range(0, regions.size()).mapToObj(String::valueOf).toList());
        List<String> questions = new ArrayList<>(List.of(REGION));
        questions.addAll(shared);
        counts = blocks.next(questions);
    }

    /** The questions that tables of several populations ask. */
    static Set<String> shared(Map<String, List<AuditedTable>> tables) {
        Map<String, Long> asking = tables.values().stream()
                .flatMap(some -> some.stream()
                        .flatMap(table -> table.questions().stream())
                        .distinct())
                .collect(Collectors.groupingBy(question -> question, Collectors.counting()));
        return asking.entrySet().stream()
                .filter(question -> question.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void relate(Program program, Map<String, PopulationSpace> spaces, Map<String, Set<String>> questions) {
        for (int region = 0; region < regions.size(); region++) {
            program.know(counts.having(Map.of(REGION, Set.of(region))), people.get(region));
        }
        for (int i = 0; i < populations.size(); i++) {
            String population = populations.get(i);
            Set<String> asked = new TreeSet<>(shared);
            asked.retainAll(questions.getOrDefault(population, Set.of()));
            tie(program, regionsOf(i), Objects.requireNonNull(spaces.get(population)), asked);
        }
    }

    private void tie(Program program, Set<Integer> of, PopulationSpace space, Set<String> asked) {
        for (Map<String, Set<Integer>> answers : blocks.combinations(asked)) {
            Map<String, Set<Integer>> there = new HashMap<>(answers);
            there.put(REGION, of);
            program.same(space.holding(asked).having(answers), counts.having(there));
        }
    }

    private Set<Integer> regionsOf(int population) {
        return IntStream.range(0, regions.size())
                .filter(region -> regions.get(region).get(population))
                .boxed()
                .collect(Collectors.toSet());
    }
}
