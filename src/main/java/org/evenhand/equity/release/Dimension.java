package org.evenhand.equity.release;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.shared.Refusal;

/**
 * One question a table asks about everybody in its population; each of them stands in exactly one category, unknown being a
 * category of its own. The name is what links tables: two tables with a dimension of the same name say the same thing about
 * whoever is in both. What is asked anew in each cycle therefore has the cycle in its name, for instance
 * {@code rating, cycle 2026}; identity has not, because readers take it that a colleague's stays what it was.
 *
 * @param name of the question, read by people
 * @param kind what it is about
 * @param categories at least two, in the order in which they are shown
 * @param parts of each category, where tables of the same dimension tell finer categories apart; else itself
 */
public record Dimension(String name, Kind kind, List<String> categories, Map<String, List<String>> parts) {

    /** What a dimension is about: who knows the answer of a colleague without any table. */
    public enum Kind {
        /** Voluntary identity data: nobody knows. */
        IDENTITY,
        /** Unit, grade, job family: everybody can look it up. */
        ORGANIZATION,
        /** What came out in a case: Human Resources can look it up. */
        OUTCOME;

        /** Whether readers of that tier know a colleague's category without any table. */
        boolean isKnownTo(Tier tier) {
            return this == ORGANIZATION || this == OUTCOME && tier == Tier.HR;
        }
    }

    /**
     * @throws Refusal INVALID without a name, with fewer than two categories, one of them twice or without a name, or
     *     parts that are not of exactly one category
     */
    public Dimension {
        categories = List.copyOf(categories);
        if (name.isBlank() || categories.size() < 2) {
            throw Refusal.because(Refusal.Kind.INVALID, "equity.release.refused.dimension", name);
        }
        requireNames(name, categories);
        if (!parts.keySet().equals(Set.copyOf(categories))
                || parts.values().stream().anyMatch(List::isEmpty)) {
            throw Refusal.because(Refusal.Kind.INVALID, "equity.release.refused.parts", name);
        }
        requireNames(name, parts.values().stream().flatMap(List::stream).toList());
        parts = inOrder(categories, parts);
    }

    public Dimension(String name, Kind kind, List<String> categories) {
        this(
                name,
                kind,
                categories,
                categories.stream().collect(Collectors.toMap(Function.identity(), List::of, (a, b) -> a)));
    }

    /**
     * The same question with some categories put together.
     *
     * @param rollUp the new categories in their order, with those of this dimension that each puts together
     */
    public Dimension rolledUp(LinkedHashMap<String, List<String>> rollUp) {
        Map<String, List<String>> coarse = new LinkedHashMap<>();
        rollUp.forEach((category, together) -> coarse.put(
                category,
                together.stream()
                        .flatMap(one -> parts.getOrDefault(one, List.of()).stream())
                        .toList()));
        Dimension dimension = new Dimension(name, kind, List.copyOf(rollUp.keySet()), coarse);
        if (!dimension.finest().equals(finest())) {
            throw Refusal.because(Refusal.Kind.INVALID, "equity.release.refused.parts", name);
        }
        return dimension;
    }

    /** The categories that no table tells apart further. */
    Set<String> finest() {
        return parts.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    int size() {
        return categories.size();
    }

    private static Map<String, List<String>> inOrder(List<String> categories, Map<String, List<String>> parts) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        categories.forEach(category -> ordered.put(category, List.copyOf(parts.getOrDefault(category, List.of()))));
        return Collections.unmodifiableMap(ordered);
    }

    private static void requireNames(String dimension, List<String> categories) {
        HashSet<String> seen = new HashSet<>();
        for (String category : categories) {
            if (category.isBlank() || category.equals(CellName.ALL) || !seen.add(category)) {
                throw Refusal.because(Refusal.Kind.INVALID, "equity.release.refused.category", dimension, category);
            }
        }
    }
}
