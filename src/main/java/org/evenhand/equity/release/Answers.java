package org.evenhand.equity.release;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers to a question that some tables together tell apart. Answers that each of them puts into the same category are
 * one here: whoever has only those tables can part the people among them as they like.
 *
 * @param places which of these each of the finest answers is in
 */
record Answers(Map<String, Integer> places, int size) {

    /** @param same a question in the tables that ask it, with the same finest answers in each */
    static Answers toldApart(List<Dimension> same) {
        Map<List<String>, List<String>> together = same.get(0).finest().stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        answer -> same.stream()
                                .map(dimension -> categoryOf(answer, dimension))
                                .toList(),
                        () -> new TreeMap<>(Comparator.comparing(Object::toString)),
                        Collectors.toList()));
        return of(together.values().stream());
    }

    /** Answers of which none is put together with another. */
    static Answers each(List<String> answers) {
        return of(answers.stream().map(List::of));
    }

    private static Answers of(Stream<List<String>> together) {
        List<List<String>> all = together.toList();
        Map<String, Integer> places = new TreeMap<>();
        for (int place = 0; place < all.size(); place++) {
            for (String answer : all.get(place)) {
                places.put(answer, place);
            }
        }
        return new Answers(places, all.size());
    }

    private static String categoryOf(String answer, Dimension dimension) {
        return dimension.parts().entrySet().stream()
                .filter(category -> category.getValue().contains(answer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    int placeOf(String answer) {
        return places.getOrDefault(answer, -1);
    }
}
