package org.evenhand.equity.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.equity.release.Dimension.Kind;

/**
 * A table as it was released, or would be.
 *
 * @param release its number in the ledger
 * @param population fingerprint
 */
record AuditedTable(long release, Tier tier, String population, Layout layout, Map<CellName, AuditedNumber> numbers) {

    /** Larger than any number in the ledger. */
    static final long ON_ITS_WAY = Long.MAX_VALUE;

    static AuditedTable onItsWay(FixedTable table, Tier tier, Set<CellName> hidden) {
        Set<CellName> small = PrimaryRule.hidden(table, Tier.HR);
        Map<CellName, AuditedNumber> numbers = new LinkedHashMap<>();
        table.numbers().forEach((name, count) -> {
            boolean shown = !hidden.contains(name);
            boolean kept = shown || !isAbout(table.layout(), name, Kind.IDENTITY);
            numbers.put(name, new AuditedNumber(shown, kept ? count : null, !shown && small.contains(name)));
        });
        return new AuditedTable(ON_ITS_WAY, tier, table.population().fingerprint(), table.layout(), numbers);
    }

    /** As it stands in the ledger. */
    AuditedTable numbered(long number) {
        return new AuditedTable(number, tier, population, layout, numbers);
    }

    AuditedNumber number(CellName name) {
        AuditedNumber number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("Release " + release + " has no " + name);
        }
        return number;
    }

    /** The names of its dimensions. */
    Set<String> questions() {
        return dimensions().stream().map(Dimension::name).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Dimension> dimensions() {
        return layout.dimensions();
    }

    /** Whether it shows for any group both how many people it has and what came out for some of them. */
    boolean tellsOutcomes() {
        return !asksAbout(Set.of(Kind.IDENTITY))
                || numbers.keySet().stream().anyMatch(name -> !name.isMargin() && isShownOfPeople(name));
    }

    /** Whether it shows that for two groups at least, so that somebody can compare them. */
    boolean comparesGroups() {
        return !asksAbout(Set.of(Kind.IDENTITY))
                || numbers.keySet().stream()
                                .filter(name -> !name.isMargin() && isShownOfPeople(name))
                                .map(this::people)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether it shows for two groups of some one unit or grade both how many people they have there and what came out. */
    boolean comparesWithin() {
        return numbers.keySet().stream()
                .filter(name -> !name.isMargin()
                        && number(name).shown()
                        && number(layout.groupOf(name)).shown())
                .map(layout::groupOf)
                .distinct()
                .collect(Collectors.groupingBy(this::place, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(groups -> groups > 1);
    }

    /** Everybody in the unit or grade that a number is about. */
    private CellName place(CellName name) {
        CellName place = name;
        for (int i = 0; i < dimensions().size(); i++) {
            place = dimensions().get(i).kind() == Kind.IDENTITY ? place.over(i) : place;
        }
        return place;
    }

    private boolean isShownOfPeople(CellName name) {
        return number(name).shown() && number(people(name)).shown();
    }

    /** All people of the group that a number is about. */
    private CellName people(CellName name) {
        CellName people = name;
        for (int i = 0; i < dimensions().size(); i++) {
            people = dimensions().get(i).kind() == Kind.IDENTITY ? people : people.over(i);
        }
        return people;
    }

    /** Whether it shows anything about a group, be it only how many people it has. */
    boolean tellsOfGroups() {
        return !asksAbout(Set.of(Kind.IDENTITY))
                || numbers.keySet().stream()
                        .anyMatch(name -> number(name).shown() && isAbout(layout, name, Kind.IDENTITY));
    }

    boolean asksAbout(Set<Kind> kinds) {
        return dimensions().stream().anyMatch(dimension -> kinds.contains(dimension.kind()));
    }

    private static boolean isAbout(Layout layout, CellName name, Kind kind) {
        List<Dimension> dimensions = layout.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).kind() == kind && !name.categories().get(i).equals(CellName.ALL)) {
                return true;
            }
        }
        return false;
    }
}
