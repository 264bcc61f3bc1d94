package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks, for somebody who has read everything up to a tier, how far each hidden number can be told. Counts hang together in
 * components; one that was found safe is not looked at again while it stays the same.
 */
final class Auditor {

    /** A hidden number that is not safe, and what it may be. */
    record Unsafe(Hidden hidden, Range range) {}

    private record Checked(List<Equation> equations, List<Hidden> hidden) {}

    private final Attacker attacker;
    private final List<AuditedTable> earlier;
    private final AtomSpace space;
    private final Set<Checked> safe = new HashSet<>();

    /**
     * @param earlier what the attacker has read and hangs together with the table on its way
     * @param space of those tables and the table on its way
     */
    Auditor(Attacker attacker, List<AuditedTable> earlier, AtomSpace space) {
        this.attacker = attacker;
        this.earlier = earlier;
        this.space = space;
    }

    /** Takes for granted what was found safe when the last of the earlier tables was released. */
    void trustEarlierReleases() {
        Presolved before = new Presolved(program(earlier, Set.of()));
        List<Hidden> hidden = hiddenIn(earlier);
        if (!before.contradicts()) {
            Component.of(before, unknown(before, hidden)).forEach(component -> safe.add(checked(component, hidden)));
        }
    }

    /**
     * The first hidden number that is not safe if the table leaves like this; empty if all are.
     *
     * @param proven need not be proved; gets those that were. While more is hidden and nothing shown again they stay safe,
     *     and what is safe from somebody who knows more is safe from somebody who knows less
     */
    Optional<Unsafe> firstUnsafe(AuditedTable onItsWay, Set<Hidden> proven) {
        List<AuditedTable> tables = with(onItsWay);
        Presolved program = new Presolved(program(tables, Set.of()));
        List<Hidden> hidden = hiddenIn(tables);
        if (program.contradicts()) {
            throw NotReleasable.because("contradicts");
        }
        Optional<Unsafe> known = hidden.stream()
                .filter(one ->
                        !proven.contains(one) && program.unknown(one.sum()).isEmpty())
                .map(one -> new Unsafe(one, exactly(program.known(one.sum()))))
                .filter(one -> !one.hidden().isSafeIn(one.range()))
                .findFirst();
        return known.or(() -> Component.of(program, unknown(program, hidden)).stream()
                .flatMap(component -> firstUnsafe(component, program, hidden, proven).stream())
                .findFirst());
    }

    /** What the attacker knows if some numbers of the table on its way are not told. */
    Presolved without(AuditedTable onItsWay, Set<CellName> untold) {
        return new Presolved(program(with(onItsWay), untold));
    }

    Attacker attacker() {
        return attacker;
    }

    boolean knows(Layout layout, CellName number) {
        return attacker.knows(layout, number);
    }

    Sum sum(AuditedTable table, CellName number) {
        return space.sum(table, number);
    }

    private Optional<Unsafe> firstUnsafe(
            Component component, Presolved program, List<Hidden> hidden, Set<Hidden> proven) {
        Checked checked = checked(component, hidden);
        if (component.hidden().isEmpty() || safe.contains(checked)) {
            proven.addAll(checked.hidden());
            return Optional.empty();
        }
        Witnesses witnesses = new Witnesses(component);
        for (Hidden one : checked.hidden()) {
            Range range = proven.contains(one) ? new Range(0, Tier.K) : range(one, witnesses, program);
            if (!one.isSafeIn(range)) {
                return Optional.of(new Unsafe(one, range));
            }
            proven.add(one);
        }
        safe.add(checked);
        return Optional.empty();
    }

    /** As far as is needed to see that it is safe. */
    private static Range range(Hidden hidden, Witnesses witnesses, Presolved program) {
        Sum unknown = program.unknown(hidden.sum());
        long known = program.known(hidden.sum());
        for (boolean largest : new boolean[] {true, false}) {
            if (!isSafe(hidden, witnesses.range(unknown), known)) {
                witnesses.look(unknown, largest);
            }
        }
        return witnesses
                .range(unknown)
                .map(range -> new Range(range.low() + known, range.high() + known))
                .orElse(exactly(known));
    }

    private static boolean isSafe(Hidden hidden, Optional<Range> range, long known) {
        return range.filter(seen -> hidden.isSafeIn(new Range(seen.low() + known, seen.high() + known)))
                .isPresent();
    }

    private static Range exactly(long value) {
        return new Range(value, value);
    }

    private Program program(List<AuditedTable> tables, Set<CellName> untold) {
        Program program = new Program(space.counts());
        for (AuditedTable table : tables) {
            boolean onItsWay = table.release() == AuditedTable.ON_ITS_WAY;
            table.numbers().forEach((name, number) -> {
                boolean told = number.shown() && !(onItsWay && untold.contains(name));
                if (told || attacker.knows(table.layout(), name)) {
                    program.know(space.sum(table, name), number.required());
                }
            });
        }
        space.relate(program);
        return program;
    }

    private List<Hidden> hiddenIn(List<AuditedTable> tables) {
        Set<Hidden> hidden = new LinkedHashSet<>();
        for (AuditedTable table : tables) {
            table.numbers().keySet().stream()
                    .filter(name -> attacker.mustNotLearn(table, name))
                    .map(name -> new Hidden(table.release(), name, space.sum(table, name), attacker.upTo(table, name)))
                    .forEach(hidden::add);
        }
        return List.copyOf(hidden);
    }

    private static List<Sum> unknown(Presolved program, List<Hidden> hidden) {
        return hidden.stream().map(one -> program.unknown(one.sum())).toList();
    }

    private static Checked checked(Component component, List<Hidden> hidden) {
        return new Checked(
                component.equations(),
                component.hidden().stream().map(hidden::get).toList());
    }

    private List<AuditedTable> with(AuditedTable onItsWay) {
        List<AuditedTable> tables = new ArrayList<>(earlier);
        tables.add(onItsWay);
        return tables;
    }
}
