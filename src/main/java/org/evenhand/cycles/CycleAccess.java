package org.evenhand.cycles;

import java.util.Objects;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Cycles are HR's, wherever a call comes from. */
@Component
class CycleAccess {

    private final People people;

    CycleAccess(People people) {
        this.people = people;
    }

    /** The holder of a cycle's task; refused when they are no longer in HR. */
    String hrHolding(OpenTask task) {
        var holder = Objects.requireNonNull(task.assignee());
        if (!people.get(holder).roles().contains(Role.HR)) {
            throw hrOnly();
        }
        return holder;
    }

    static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw hrOnly();
        }
    }

    static Refusal missing() {
        return Refusal.because(Kind.MISSING, "cycles.refused.missing");
    }

    private static Refusal hrOnly() {
        return Refusal.because(Kind.NOT_ALLOWED, "cycles.refused.hrOnly");
    }
}
