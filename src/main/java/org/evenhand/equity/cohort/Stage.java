package org.evenhand.equity.cohort;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.ratings.RatedStratum;
import org.evenhand.equity.statistics.survival.LogRank;

/** All who came to one stage, by stratum and group; strata are in the order of their names. */
public final class Stage {

    private static final Cell NOBODY = new Cell();

    private final String name;
    private final Map<String, Map<String, Cell>> strata = new TreeMap<>();

    Stage(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    Cell cell(String stratum, String group) {
        return strata.computeIfAbsent(stratum, unseen -> new HashMap<>()).computeIfAbsent(group, unseen -> new Cell());
    }

    /** In the order of their names. */
    public Collection<String> groups() {
        var groups = new TreeSet<String>();
        strata.values().forEach(stratum -> groups.addAll(stratum.keySet()));
        return groups;
    }

    /** Whether it is known of anybody whether they were selected. */
    public boolean hasSelections() {
        return cells().stream().anyMatch(cell -> cell.people() > 0);
    }

    /** Whether anybody was rated. */
    public boolean hasRatings() {
        return cells().stream().anyMatch(cell -> !cell.ratings().isEmpty());
    }

    /** Whether anybody was observed for some time. */
    public boolean hasTimes() {
        return cells().stream().anyMatch(cell -> cell.spells().size() > 0);
    }

    /** Rows that end when they begin. */
    public int withoutTime() {
        return cells().stream().mapToInt(Cell::withoutTime).sum();
    }

    /** One group against another in each stratum. */
    public List<Counts> counts(String group, String reference) {
        return each(stratum -> {
            var ours = of(stratum, group);
            var theirs = of(stratum, reference);
            return new Counts(ours.selected(), ours.people(), theirs.selected(), theirs.people());
        });
    }

    /** Everybody of a group, whatever is known of them. */
    public int rows(String group) {
        return strata.values().stream()
                .mapToInt(stratum -> of(stratum, group).rows())
                .sum();
    }

    /** One group against another where nobody said which stratum they belong to. */
    public Counts withoutStratum(String group, String reference) {
        Map<String, Cell> nameless = strata.getOrDefault("", Map.of());
        var ours = of(nameless, group);
        var theirs = of(nameless, reference);
        return new Counts(ours.selected(), ours.people(), theirs.selected(), theirs.people());
    }

    /** All strata together. */
    public static Counts sum(List<Counts> strata) {
        return strata.stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
    }

    /** Of a group, beside nobody. */
    public Counts total(String group) {
        return sum(each(stratum -> {
            var cell = of(stratum, group);
            return new Counts(cell.selected(), cell.people(), 0, 0);
        }));
    }

    /** Of all whose identity is unknown, beside nobody. */
    public Counts unknown() {
        return sum(groups().stream().filter(Cohort::isUnknown).map(this::total).toList());
    }

    /** The ratings of the two in each stratum. */
    public List<RatedStratum> rated(String group, String reference) {
        return each(stratum -> RatedStratum.of(
                of(stratum, group).ratings().toArray(),
                of(stratum, reference).ratings().toArray()));
    }

    /** The ratings of all strata in one. */
    public RatedStratum ratedTogether(String group, String reference) {
        return RatedStratum.of(ratings(group).toArray(), ratings(reference).toArray());
    }

    /** The times of the two in each stratum. */
    public List<LogRank.Stratum> timed(String group, String reference) {
        return each(stratum -> new LogRank.Stratum(
                of(stratum, group).spells(), of(stratum, reference).spells()));
    }

    private Doubles ratings(String group) {
        var all = new Doubles();
        strata.values().forEach(stratum -> all.addAll(of(stratum, group).ratings()));
        return all;
    }

    private List<Cell> cells() {
        return strata.values().stream()
                .flatMap(stratum -> stratum.values().stream())
                .toList();
    }

    private <T> List<T> each(Function<Map<String, Cell>, T> made) {
        return strata.values().stream().map(made).toList();
    }

    private static Cell of(Map<String, Cell> stratum, String group) {
        return stratum.getOrDefault(group, NOBODY);
    }
}
