package org.evenhand.equity.release;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One unknown count for each kind of person that linked tables together tell apart, so that every released number is a sum of
 * them. Source: decision 79, which tables are linked.
 */
final class AtomSpace {

    private final Blocks blocks;
    private final Map<String, PopulationSpace> spaces = new LinkedHashMap<>();
    private final Map<String, Set<String>> questions = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Optional<RegionSpace> regions;
    private final Map<Long, Map<CellName, Asked>> numbers = new HashMap<>();

    /** @throws NotReleasable if there are too many */
    AtomSpace(List<AuditedTable> tables, Membership membership) {
        blocks = Blocks.of(tables);
        Map<String, List<AuditedTable>> populations = tables.stream()
                .collect(Collectors.groupingBy(AuditedTable::population, LinkedHashMap::new, Collectors.toList()));
        Set<String> shared = RegionSpace.shared(populations);
        populations.forEach((population, some) -> add(population, some, shared, membership));
        regions = shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegionSpace(List.copyOf(spaces.keySet()), shared, membership, blocks));
    }

    int counts() {
        return blocks.counts();
    }

    /** Which counts a number adds up that is told, or may be. */
    Sum sum(AuditedTable table, CellName number) {
        return asked(table, number).most();
    }

    /** Which counts a number adds up at least and at most. */
    Asked asked(AuditedTable table, CellName number) {
        PopulationSpace space = spaces.get(table.population());
        if (space == null) {
            throw new IllegalArgumentException("Release " + table.release() + " is not linked");
        }
        return numbers.computeIfAbsent(table.release(), key -> new HashMap<>())
                .computeIfAbsent(number, key -> space.asked(table, number));
    }

    /** The counts of which a sum adds up some. */
    Block blockOf(Sum sum) {
        return spaces.values().stream()
                .flatMap(PopulationSpace::blocks)
                .filter(block -> block.has(sum))
                .findFirst()
                .orElseThrow();
    }

    /** A number counted with the counts of a block; empty if these do not tell it. */
    Optional<Sum> sumIn(Block block, AuditedTable table, CellName number) {
        PopulationSpace space = spaces.get(table.population());
        return space == null ? Optional.empty() : space.sumIn(block, table, number);
    }

    /** What holds whatever was released; said after what was released, which then need not be tied. */
    void relate(Program program) {
        spaces.forEach((population, space) -> space.relate(program, people.getOrDefault(population, 0)));
        regions.ifPresent(some -> some.relate(program, spaces, questions));
    }

    private void add(String population, List<AuditedTable> tables, Set<String> shared, Membership membership) {
        Set<String> asked = tables.stream()
                .flatMap(table -> table.questions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tied = new TreeSet<>(shared);
        tied.retainAll(asked);
        questions.put(population, asked);
        people.put(population, membership.size(population));
        spaces.put(
                population,
                new PopulationSpace(
                        Stream.concat(tables.stream().map(AuditedTable::questions), Stream.of(tied)), blocks));
    }
}
