package org.evenhand.equity.release;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that somebody knows about counts of zero or more: which sums are how large, and which sums are equal. */
final class Program {

    private final int variables;
    private final Set<Equation> equations = new LinkedHashSet<>();
    private final Map<Sum, Long> known = new HashMap<>();
    private boolean contradiction;

    Program(int variables) {
        this.variables = variables;
    }

    void know(Sum sum, long value) {
        @Nullable Long before = known.putIfAbsent(sum, value);
        contradiction |= before != null && before != value;
        equations.add(new Equation(sum, Sum.NOTHING, value));
    }

    /** Two sums count the same people. Where one of them is known, the other is, and nothing has to tie them. */
    void same(Sum one, Sum other) {
        @Nullable Long first = known.get(one);
        @Nullable Long second = known.get(other);
        if (first != null) {
            know(other, first);
        } else if (second != null) {
            know(one, second);
        } else {
            equations.add(new Equation(one, other, 0));
        }
    }

    int variables() {
        return variables;
    }

    Set<Equation> equations() {
        return equations;
    }

    /** Whether the same sum is known to be two different numbers. */
    boolean contradicts() {
        return contradiction;
    }
}
