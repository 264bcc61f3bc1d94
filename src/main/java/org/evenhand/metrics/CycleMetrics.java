package org.evenhand.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.cycles.ClosingMetrics;
import org.evenhand.cycles.Cycles;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a cycle went: as it stands while it runs, and as it was kept once it is closed. */
@Service
@Transactional(readOnly = true)
public class CycleMetrics implements ClosingMetrics {

    private final CycleFigures figures;
    private final Cycles cycles;

    CycleMetrics(CycleFigures figures, Cycles cycles) {
        this.figures = figures;
        this.cycles = cycles;
    }

    /**
     * All rows of all tables, in their order.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a cycle
     */
    public List<Figure> of(String cycleId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "cycles.refused.hrOnly");
        }
        cycles.get(cycleId);
        return kept(cycleId).orElseGet(() -> figures.of(cycleId));
    }

    @Override
    public List<Map<String, Object>> atClose(String cycleId) {
        return figures.of(cycleId).stream().map(KeptFigures::content).toList();
    }

    private Optional<List<Figure>> kept(String cycleId) {
        return cycles.keptMetrics(cycleId).map(KeptFigures::read);
    }
}
