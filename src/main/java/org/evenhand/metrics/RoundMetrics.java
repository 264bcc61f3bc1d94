package org.evenhand.metrics;

import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a promotion round went: as it stands while it runs, and as it was kept once it is closed. */
@Service
@Transactional(readOnly = true)
public class RoundMetrics {

    private final RoundFigures figures;
    private final MeasuredRounds rounds;

    RoundMetrics(RoundFigures figures, MeasuredRounds rounds) {
        this.figures = figures;
        this.rounds = rounds;
    }

    /**
     * All rows of all tables, in their order.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a round
     */
    public List<Figure> of(String roundId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.refused.hrOnly");
        }
        rounds.get(roundId);
        return rounds.kept(roundId).map(KeptFigures::read).orElseGet(() -> figures.of(rounds.content(roundId)));
    }

    /** Numbers that name nobody, as rows for the document of the closing. */
    public List<Map<String, Object>> atClose(String roundId) {
        return figures.of(rounds.content(roundId)).stream()
                .map(KeptFigures::content)
                .toList();
    }
}
