package org.evenhand.findings;

import java.util.List;
import java.util.Optional;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.equity.OutcomeKind;
import org.springframework.stereotype.Component;

/** Review cycles, which are finished once they are locked. */
@Component
class CyclesFound implements Cohorts {

    private final Cycles cycles;

    CyclesFound(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public List<Cohort> finished() {
        return cycles.all().stream()
                .map(CyclesFound::cohort)
                .filter(Cohort::finished)
                .toList();
    }

    @Override
    public Optional<Cohort> find(String id) {
        return cycles.find(id).map(CyclesFound::cohort);
    }

    private static Cohort cohort(ReviewCycle cycle) {
        return new Cohort(
                OutcomeKind.REVIEW_CYCLE,
                cycle.id(),
                cycle.name(),
                cycle.staffCategory(),
                cycle.periodStart(),
                cycle.periodEnd(),
                cycle.is(Status.LOCKED) || cycle.is(Status.RELEASED) || cycle.is(Status.CLOSED));
    }
}
