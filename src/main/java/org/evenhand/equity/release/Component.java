package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts that hang together through equations, and nothing else hangs on.
 *
 * @param equations about them; equal components have equal equations
 * @param hidden sums of them, numbered as they were given
 */
record Component(List<Equation> equations, List<Integer> hidden) {

    /**
     * The components of what is left.
     *
     * @param ties sums whose counts are to stay together, such as those of one hidden number
     */
    static List<Component> of(Presolved program, List<Sum> ties) {
        Collection<Equation> equations = program.left();
        Ties found = new Ties(program.variables());
        equations.forEach(equation -> found.tie(equation.indexes()));
        ties.forEach(sum -> found.tie(sum.indexes()));
        Map<Integer, Component> components = new LinkedHashMap<>();
        for (Equation equation : equations) {
            at(components, found, equation.indexes()).equations().add(equation);
        }
        IntStream.range(0, ties.size())
                .filter(i -> !ties.get(i).isEmpty())
                .forEach(i ->
                        at(components, found, ties.get(i).indexes()).hidden().add(i));
        return List.copyOf(components.values());
    }

    /** The indexes of its counts, ascending. */
    int[] variables() {
        return equations.stream()
                .flatMapToInt(Equation::indexes)
                .distinct()
                .sorted()
                .toArray();
    }

    private static Component at(Map<Integer, Component> components, Ties ties, IntStream indexes) {
        int root = ties.rootOf(indexes.findFirst().orElseThrow());
        return components.computeIfAbsent(root, key -> new Component(new ArrayList<>(), new ArrayList<>()));
    }

    /** Which counts are tied, however many steps away. */
    private static final class Ties {

        private final int[] parent;

        Ties(int variables) {
            parent = new int[variables];
            Arrays.setAll(parent, i -> i);
        }

        void tie(IntStream indexes) {
            int[] all = indexes.toArray();
            for (int i = 1; i < all.length; i++) {
                parent[rootOf(all[i])] = rootOf(all[0]);
            }
        }

        int rootOf(int index) {
            int root = index;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }
    }
}
