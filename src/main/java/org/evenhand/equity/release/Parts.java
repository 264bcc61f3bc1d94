package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is left of equations when all that ties tables together is fixed: small parts that share no equation, each soon looked
 * through; whatever a part can be it can be whatever the others are.
 */
final class Parts {

    private final Map<Integer, List<Equation>> equations = new LinkedHashMap<>();
    private final Map<Integer, Part> parts = new HashMap<>();
    private final int[] parent;
    private final Effort effort;

    /**
     * @param variables how many counts there are
     * @param known the equations; both sides of each stay what they are
     * @param fixed further sums that stay
     * @param value of a sum, rounded
     * @param effort that it may cost
     */
    Parts(int variables, List<Equation> known, Stream<Sum> fixed, ToDoubleFunction<Sum> value, Effort effort) {
        this.effort = effort;
        parent = IntStream.range(0, variables).toArray();
        List<Equation> separate = Stream.concat(
                        known.stream().flatMap(one -> Stream.of(one.plus(), one.minus())), fixed)
                .filter(sum -> !sum.isEmpty())
                .distinct()
                .map(sum -> new Equation(sum, Sum.NOTHING, Math.round(value.applyAsDouble(sum))))
                .toList();
        separate.forEach(one -> tie(one.plus().indexes().toArray()));
        separate.forEach(one -> equations
                .computeIfAbsent(rootOf(one.plus()), key -> new ArrayList<>())
                .add(one));
    }

    /** The part in which a sum lies; empty if it lies in several, or in none. */
    Optional<Part> of(Sum sum) {
        int root = rootOf(sum);
        return equations.containsKey(root) && sum.indexes().allMatch(index -> rootOf(index) == root)
                ? Optional.of(at(root))
                : Optional.empty();
    }

    /** The parts that have one of these counts. */
    Stream<Part> having(IntStream indexes) {
        return indexes.map(this::rootOf)
                .distinct()
                .filter(equations::containsKey)
                .mapToObj(this::at);
    }

    private Part at(int root) {
        return parts.computeIfAbsent(root, key -> new Part(equations.getOrDefault(root, List.of()), effort));
    }

    private void tie(int[] indexes) {
        for (int i = 1; i < indexes.length; i++) {
            parent[rootOf(indexes[i])] = rootOf(indexes[0]);
        }
    }

    private int rootOf(Sum sum) {
        return rootOf(sum.indexes().findFirst().orElseThrow());
    }

    private int rootOf(int index) {
        int root = index;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
