package org.evenhand.promotions;

import java.util.Objects;
import org.evenhand.casework.CaseStep;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** A step of a round, which is HR's. */
abstract class RoundStep implements CaseStep {

    private final String step;
    private final RoundRows rows;
    private final People people;

    RoundStep(String step, RoundRows rows, People people) {
        this.step = step;
        this.rows = rows;
        this.people = people;
    }

    @Override
    public String processKey() {
        return PromotionRound.PROCESS;
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public String readers() {
        return "promotions.readers.round";
    }

    RoundRows rows() {
        return rows;
    }

    PromotionRound round(OpenTask task) {
        return rows.get(task.caseId());
    }

    /** The holder of the step; refused when they are no longer in HR. */
    String holder(OpenTask task) {
        String holder = Objects.requireNonNull(task.assignee());
        if (!people.get(holder).roles().contains(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.refused.hrOnly");
        }
        return holder;
    }
}
