package org.evenhand.metrics;

import java.util.Comparator;
import java.util.List;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.springframework.stereotype.Component;

/** The figures that the newest closed cycles and rounds keep, the newest first. */
@Component
class KeptCohorts {

    /** Of each kind. */
    static final int NEWEST = 3;

    /** @param of name of the cycle or round */
    record Kept(String of, List<Figure> figures) {}

    private final Cycles cycles;
    private final MeasuredRounds rounds;

    KeptCohorts(Cycles cycles, MeasuredRounds rounds) {
        this.cycles = cycles;
        this.rounds = rounds;
    }

    List<Kept> ofCycles() {
        return cycles.all().stream()
                .filter(cycle -> cycle.is(Status.CLOSED))
                .sorted(Comparator.comparing(ReviewCycle::periodEnd).reversed().thenComparing(ReviewCycle::name))
                .limit(NEWEST)
                .map(cycle -> new Kept(
                        cycle.name(),
                        cycles.keptMetrics(cycle.id()).map(KeptFigures::read).orElse(List.of())))
                .toList();
    }

    List<Kept> ofRounds() {
        return rounds.closed().stream()
                .limit(NEWEST)
                .map(round -> new Kept(
                        round.name(),
                        rounds.kept(round.id()).map(KeptFigures::read).orElse(List.of())))
                .toList();
    }
}
