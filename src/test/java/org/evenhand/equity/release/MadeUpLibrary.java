package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;

/** People with a group, a unit, and outcomes of two cycles, and tables that count them. */
final class MadeUpLibrary {

    static final Dimension GROUP = new Dimension("group", Kind.IDENTITY, List.of("a", "b", "c"));
    static final Dimension COARSE_GROUP = GROUP.rolledUp(aAndOthers());
    static final Dimension CAREGIVER = new Dimension("caregiver", Kind.IDENTITY, List.of("yes", "no"));
    static final Dimension UNIT = new Dimension("unit", Kind.ORGANIZATION, List.of("north", "south"));
    static final Dimension FIRST = new Dimension("promoted 1", Kind.OUTCOME, List.of("yes", "no"));
    static final Dimension SECOND = new Dimension("promoted 2", Kind.OUTCOME, List.of("yes", "no"));

    private static final List<Dimension> ALL = List.of(GROUP, CAREGIVER, UNIT, FIRST, SECOND);

    private final List<Person> people;

    private MadeUpLibrary(List<Person> people) {
        this.people = people;
    }

    static MadeUpLibrary of(int people, Random random) {
        double rare = 0.05 + 0.3 * random.nextDouble();
        return new MadeUpLibrary(IntStream.range(0, people)
                .mapToObj(i -> new Person("p" + i, answers(rare, random)))
                .toList());
    }

    private static Map<String, String> answers(double rare, Random random) {
        Map<String, String> answers = new HashMap<>();
        for (Dimension dimension : ALL) {
            int last = dimension.categories().size() - 1;
            int answer = random.nextDouble() < rare ? random.nextInt(last + 1) : random.nextInt(last) + 1;
            answers.put(dimension.name(), dimension.categories().get(answer));
        }
        return answers;
    }

    List<Person> people() {
        return people;
    }

    /** A table of some of them by some of the dimensions. */
    static FixedTable table(String id, List<Person> people, List<Dimension> dimensions) {
        Map<CellName, Long> counts = new HashMap<>();
        new Layout(dimensions).names().stream().filter(name -> !name.isMargin()).forEach(name -> counts.put(name, 0L));
        people.forEach(person -> counts.merge(cellOf(person, dimensions), 1L, Long::sum));
        return FixedTable.of(id, id, populationOf(people), dimensions, counts);
    }

    static Population populationOf(List<Person> people) {
        return Population.of(people.stream().map(Person::pseudonym).collect(Collectors.toSet()));
    }

    private static LinkedHashMap<String, List<String>> aAndOthers() {
        LinkedHashMap<String, List<String>> rollUp = new LinkedHashMap<>();
        rollUp.put("a", List.of("a"));
        rollUp.put("others", List.of("b", "c"));
        return rollUp;
    }

    private static CellName cellOf(Person person, List<Dimension> dimensions) {
        List<String> categories = new ArrayList<>();
        dimensions.forEach(dimension -> categories.add(dimension.parts().entrySet().stream()
                .filter(category ->
                        category.getValue().contains(person.answers().get(dimension.name())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow()));
        return new CellName(categories);
    }
}
