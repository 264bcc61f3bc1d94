package org.evenhand.cycles;

import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** Cycles are HR's, wherever a call comes from. */
final class CycleAccess {

    private CycleAccess() {}

    static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "cycles.refused.hrOnly");
        }
    }

    static Refusal missing() {
        return Refusal.because(Kind.MISSING, "cycles.refused.missing");
    }
}
