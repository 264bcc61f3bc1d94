package org.evenhand.equity.release;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.equity.release.PossibleTables.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Asks, for somebody who has read everything up to a tier, how far each hidden number can be told: those of earlier tables,
 * and those that the table on its way would hide.
 */
final class Auditor {

    /** A hidden number that is not safe, and what it may be. */
    record Unsafe(Hidden hidden, Range range) {}

    /** Combined looks, before each number that is not yet safe is looked at alone. */
    private static final int ROUNDS = 8;

    /** From so many on it is worth looking around the last one found. */
    private static final int MANY = 20;

    private static final Range NOTHING_FOUND = new Range(0, 0);

    private final Attacker attacker;
    private final AtomSpace space;
    private final @Nullable Auditor wiser;
    private final List<CellName> unknown;
    private final List<CellName> choices;
    private final List<Hidden> earlier;
    private final PossibleTables possible;
    private final boolean contradicts;
    private final Beforehand beforehand;
    private final Map<Integer, Range> asBefore = new HashMap<>();
    private boolean begun;

    /**
     * @param earlier what the attacker has read and hangs together with the table on its way
     * @param plain the table on its way with every number shown that may be
     * @param space of those tables and the table on its way
     * @param wiser somebody of the same tier who knows more: what is possible for them is possible here
     * @param effort that it may cost
     */
    Auditor(
            Attacker attacker,
            List<AuditedTable> earlier,
            AuditedTable plain,
            AtomSpace space,
            @Nullable Auditor wiser,
            Effort effort) {
        this.attacker = attacker;
        this.space = space;
        this.wiser = wiser;
        this.earlier = hiddenIn(earlier);
        unknown = plain.numbers().keySet().stream()
                .filter(name -> !attacker.knows(plain.layout(), name)
                        && !name.equals(plain.layout().total()))
                .toList();
        choices = unknown.stream().filter(name -> plain.number(name).shown()).toList();
        beforehand = new Beforehand(attacker, earlier, plain, space);
        contradicts = beforehand.known().contradicts();
        List<Asked> asked =
                new ArrayList<>(this.earlier.stream().map(Hidden::asked).toList());
        unknown.forEach(name -> asked.add(space.asked(plain, name)));
        possible = new PossibleTables(
                beforehand.known(),
                choices.stream()
                        .map(name -> new Choice(
                                space.sum(plain, name), plain.number(name).required()))
                        .toList(),
                asked,
                effort);
    }

    /** The first hidden number that is not safe if the table leaves like this; empty if all are. */
    Optional<Unsafe> firstUnsafe(AuditedTable onItsWay) {
        BitSet untold = untold(onItsWay);
        Map<Integer, Hidden> hidden = hidden(onItsWay);
        if (wiser != null) {
            possible.adopt(wiser.possible);
            possible.tell(untold);
        }
        if (wiser == null || hidden.keySet().stream().anyMatch(i -> !isSafe(i, hidden))) {
            begin(untold);
            return look(hidden);
        }
        return Optional.empty();
    }

    private void begin(BitSet untold) {
        boolean fits = !contradicts && (begun ? possible.tellAllBut(untold) : possible.begin(untold));
        begun = true;
        if (!fits) {
            throw NotReleasable.because("contradicts");
        }
    }

    private Optional<Unsafe> look(Map<Integer, Hidden> hidden) {
        lookAround(weak(hidden));
        for (int round = 0; round < ROUNDS && weak(hidden).size() > 1; round++) {
            possible.look(signs(weak(hidden), round));
            lookAround(weak(hidden));
        }
        for (int one : weak(hidden)) {
            alone(one, 1, hidden);
            alone(one, -1, hidden);
            if (!isSafe(one, hidden) && !isAsUnknownAsBefore(one, hidden)) {
                return Optional.of(
                        new Unsafe(at(one, hidden), possible.range(one).orElse(NOTHING_FOUND)));
            }
        }
        return Optional.empty();
    }

    private void lookAround(List<Integer> weak) {
        int[] before = weak.stream()
                .mapToInt(one -> one)
                .filter(one -> one < earlier.size())
                .toArray();
        if (before.length >= MANY) {
            possible.lookAround(before);
        }
    }

    /** All large, all small, then each in its own turn. */
    private int[] signs(List<Integer> weak, int round) {
        int[] signs = new int[earlier.size() + unknown.size()];
        for (int one : weak) {
            int turn = round < 2 ? round : Integer.hashCode(one * 0x9E3779B9) >>> (round + 8) & 1;
            signs[one] = turn == 0 ? 1 : -1;
        }
        return signs;
    }

    private void alone(int one, int sign, Map<Integer, Hidden> hidden) {
        if (!isSafe(one, hidden)) {
            int[] signs = new int[earlier.size() + unknown.size()];
            signs[one] = sign;
            if (!possible.look(signs) && !isSafe(one, hidden)) {
                possible.lookForWholePeople(signs);
            }
        }
    }

    private List<Integer> weak(Map<Integer, Hidden> hidden) {
        return hidden.keySet().stream().filter(i -> !isSafe(i, hidden)).toList();
    }

    private boolean isSafe(int place, Map<Integer, Hidden> hidden) {
        Hidden one = at(place, hidden);
        Range untouched = asBefore.get(place);
        return possible.range(place)
                .filter(range -> one.isSafeIn(range) || untouched != null && range.contains(untouched))
                .isPresent();
    }

    /**
     * What its readers know by themselves may leave less than {@link Tier#K} whatever a table tells or hides. Then it is enough
     * that the table leaves it as it was. Source: decision 163.
     */
    private boolean isAsUnknownAsBefore(int place, Map<Integer, Hidden> hidden) {
        if (attacker.knowing()) {
            asBefore.computeIfAbsent(
                    place, key -> beforehand.range(at(place, hidden).asked()));
        }
        return isSafe(place, hidden);
    }

    private static Hidden at(int place, Map<Integer, Hidden> hidden) {
        return requireNonNull(hidden.get(place));
    }

    /**
     * By their place among the sums that are asked for; those of the table on its way first: they are the ones that
     * something can be done about.
     */
    private Map<Integer, Hidden> hidden(AuditedTable onItsWay) {
        Map<Integer, Hidden> hidden = new LinkedHashMap<>();
        IntStream.range(0, unknown.size())
                .filter(i -> attacker.mustNotLearn(onItsWay, unknown.get(i)))
                .forEach(i -> hidden.put(earlier.size() + i, hidden(onItsWay, unknown.get(i))));
        IntStream.range(0, earlier.size()).forEach(i -> hidden.put(i, earlier.get(i)));
        return hidden;
    }

    private BitSet untold(AuditedTable onItsWay) {
        BitSet untold = new BitSet();
        IntStream.range(0, choices.size())
                .filter(i -> !onItsWay.number(choices.get(i)).shown())
                .forEach(untold::set);
        return untold;
    }

    private List<Hidden> hiddenIn(List<AuditedTable> tables) {
        List<Hidden> hidden = new ArrayList<>();
        for (AuditedTable table : tables) {
            table.numbers().keySet().stream()
                    .filter(name -> attacker.mustNotLearn(table, name))
                    .map(name -> hidden(table, name))
                    .forEach(hidden::add);
        }
        return List.copyOf(hidden);
    }

    private Hidden hidden(AuditedTable table, CellName name) {
        return new Hidden(table.release(), name, space.asked(table, name), attacker.upTo(table, name));
    }

    /** The numbers of the table on its way that may be told or not, by their place. */
    List<CellName> choices() {
        return choices;
    }

    PossibleTables possible() {
        return possible;
    }
}
