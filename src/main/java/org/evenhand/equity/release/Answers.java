package org.evenhand.equity.release;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers to a question that some tables together tell apart. Answers that each of them puts into the same category, or
 * into categories of which it shows no number, are one here: whoever has only those tables can part the people among them as
 * they like.
 *
 * @param places which of these each of the finest answers is in
 */
record Answers(Map<String, Integer> places, int size) {

    /** @param same a question in the tables that ask it, with the same finest answers in each */
    static Answers toldApart(List<Telling> same) {
        Map<List<String>, List<String>> together = same.get(0).dimension().finest().stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        answer ->
                                same.stream().map(one -> one.categoryOf(answer)).toList(),
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

    int placeOf(String answer) {
        return places.getOrDefault(answer, -1);
    }

    /** Where any of these answers is. */
    Set<Integer> touchedBy(List<String> answers) {
        return answers.stream().map(this::placeOf).collect(Collectors.toSet());
    }

    /** Where there are no others than these. */
    Set<Integer> within(List<String> answers) {
        Set<Integer> within = touchedBy(answers);
        places.forEach((answer, place) -> {
            if (!answers.contains(answer)) {
                within.remove(place);
            }
        });
        return within;
    }
}
