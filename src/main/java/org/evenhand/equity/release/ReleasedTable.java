package org.evenhand.equity.release;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table as it left the gate. Only the gate makes one, so whoever has one may show it to readers of its tier. Everything
 * else that is derived from a table, rates and ratios, is computed from here and exists only where its numbers are shown.
 */
public final class ReleasedTable {

    private final ReleaseEntry release;
    private final List<Dimension> dimensions;
    private final Map<CellName, ReleasedNumber> numbers;

    ReleasedTable(ReleaseEntry release, List<Dimension> dimensions, Map<CellName, ReleasedNumber> numbers) {
        this.release = release;
        this.dimensions = List.copyOf(dimensions);
        this.numbers = Map.copyOf(numbers);
    }

    /** Who released it when, to which tier. */
    public ReleaseEntry release() {
        return release;
    }

    public String title() {
        return release.title();
    }

    public Tier tier() {
        return release.tier();
    }

    public Instant releasedAt() {
        return release.at();
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The name of every number, each margin after what it sums. */
    public List<CellName> names() {
        return new Layout(dimensions).names();
    }

    /** @throws IllegalArgumentException if the table has no such number */
    public ReleasedNumber number(CellName name) {
        ReleasedNumber number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException(release.tableId() + " has no " + name);
        }
        return number;
    }

    public boolean hidesSomething() {
        return numbers.values().stream().anyMatch(number -> !number.isShown());
    }

    /**
     * The share of one number in another, from 0 to 1; empty if one of them is hidden, or there is nobody to share.
     *
     * @param of for instance the margin of the row
     */
    public Optional<Double> rate(CellName part, CellName of) {
        return derived(List.of(part, of), counts -> (double) counts.get(0) / counts.get(1))
                .filter(Double::isFinite);
    }

    /**
     * Whatever is computed from some of its numbers; empty if one of them is hidden.
     *
     * @param formula is given the counts in the order of the names, and nothing else
     */
    public <T> Optional<T> derived(Collection<CellName> from, Function<List<Long>, T> formula) {
        List<ReleasedNumber> used = from.stream().map(this::number).toList();
        return used.stream().allMatch(ReleasedNumber::isShown)
                ? Optional.of(formula.apply(
                        used.stream().map(one -> one.count().orElseThrow()).toList()))
                : Optional.empty();
    }
}
