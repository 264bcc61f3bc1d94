package org.evenhand.promotions;

import java.util.List;
import java.util.Optional;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.findings.Cohort;
import org.evenhand.findings.Cohorts;
import org.evenhand.promotions.PromotionRound.Status;
import org.springframework.stereotype.Component;

/** Promotion rounds for the findings register, which are finished once they are closed. */
@Component
class RoundsFound implements Cohorts {

    private final RoundRows rows;

    RoundsFound(RoundRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Cohort> finished() {
        return rows.all().stream()
                .map(RoundsFound::cohort)
                .filter(Cohort::finished)
                .toList();
    }

    @Override
    public Optional<Cohort> find(String id) {
        return rows.find(id).map(RoundsFound::cohort);
    }

    /** Ids of the other rounds from the same rank of the same job family. */
    List<String> besides(String roundId, RankSought sought) {
        return rows.all().stream()
                .filter(round -> !round.id().equals(roundId))
                .filter(round -> round.plan().sought().rankFrom().equals(sought.rankFrom())
                        && round.plan().sought().jobFamily().equals(sought.jobFamily()))
                .map(PromotionRound::id)
                .toList();
    }

    private static Cohort cohort(PromotionRound round) {
        RoundPlan plan = round.plan();
        return new Cohort(
                OutcomeKind.PROMOTION_ROUND,
                round.id(),
                plan.name(),
                plan.sought().rankFrom(),
                plan.intentBy(),
                plan.dossierBy(),
                round.is(Status.CLOSED));
    }
}
