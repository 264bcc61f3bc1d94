package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.reviews.AnchorDays;
import org.evenhand.reviews.DeadlineRule.Anchor;
import org.springframework.stereotype.Component;

/** The days a round sets for its cases. */
@Component
class RoundDeadlines implements AnchorDays {

    private final Promotions promotions;
    private final RoundRows rounds;

    RoundDeadlines(Promotions promotions, RoundRows rounds) {
        this.promotions = promotions;
        this.rounds = rounds;
    }

    @Override
    public Optional<LocalDate> dayOf(String caseId, Anchor anchor) {
        return switch (anchor) {
            case ROUND_INTENT -> plan(caseId).map(RoundPlan::intentBy);
            case ROUND_DOSSIER -> plan(caseId).map(RoundPlan::dossierBy);
            default -> Optional.empty();
        };
    }

    private Optional<RoundPlan> plan(String caseId) {
        return promotions.find(caseId).map(promotion -> rounds.get(promotion.roundId())
                .plan());
    }
}
