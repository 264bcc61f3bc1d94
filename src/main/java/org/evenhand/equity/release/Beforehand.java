package org.evenhand.equity.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What somebody knows before a table on its way is told: what earlier ones show, and what they can look up themselves. */
final class Beforehand {

    private record Told(AuditedTable table, CellName name) {

        long value() {
            return table.number(name).required();
        }
    }

    private final AtomSpace space;
    private final List<Told> told;
    private final Presolved known;
    private final Map<Block, Limits> limits = new HashMap<>();

    Beforehand(Attacker attacker, List<AuditedTable> earlier, AuditedTable onItsWay, AtomSpace space) {
        this.space = space;
        Stream<Told> shown = earlier.stream().flatMap(table -> table.numbers().entrySet().stream()
                .filter(one -> one.getValue().shown() || attacker.knows(table.layout(), one.getKey()))
                .map(one -> new Told(table, one.getKey())));
        Stream<Told> own = onItsWay.numbers().keySet().stream()
                .filter(name -> attacker.knows(onItsWay.layout(), name))
                .map(name -> new Told(onItsWay, name));
        told = Stream.concat(shown, own).toList();
        known = new Presolved(program());
    }

    Presolved known() {
        return known;
    }

    /** What a number may have been, at the least and at the most; it may be that not all of it is possible. */
    Range range(Asked asked) {
        Limits some = limits.computeIfAbsent(space.blockOf(asked.most()), this::limits);
        return new Range(some.of(asked.least()).low(), some.of(asked.most()).high());
    }

    private Program program() {
        Program program = new Program(space.counts());
        told.forEach(one -> program.know(space.sum(one.table(), one.name()), one.value()));
        space.relate(program);
        return program;
    }

    private Limits limits(Block block) {
        Limits some = new Limits(known);
        told.forEach(one -> space.sumIn(block, one.table(), one.name()).ifPresent(sum -> some.know(sum, one.value())));
        return some;
    }
}
