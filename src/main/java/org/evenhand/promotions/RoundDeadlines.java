package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.reviews.AnchorDays;
import org.evenhand.reviews.DeadlineRule.Anchor;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** The days a round sets for its cases. */
@Component
class RoundDeadlines implements AnchorDays {

    private final Promotions promotions;
    private final RoundRows rounds;
    private final LibraryCalendar calendar;

    RoundDeadlines(Promotions promotions, RoundRows rounds, LibraryCalendar calendar) {
        this.promotions = promotions;
        this.rounds = rounds;
        this.calendar = calendar;
    }

    @Override
    public Optional<LocalDate> dayOf(String caseId, Anchor anchor) {
        return switch (anchor) {
            case ROUND_INTENT -> plan(caseId).map(plan -> later(caseId, plan.intentBy()));
            case ROUND_DOSSIER -> plan(caseId).map(plan -> later(caseId, plan.dossierBy()));
            default -> Optional.empty();
        };
    }

    /** By the days that leave has cost the candidate before the step began. */
    private LocalDate later(String caseId, LocalDate day) {
        int given = promotions.daysGiven(caseId);
        return given == 0 ? day : calendar.plusBusinessDays(day, given);
    }

    private Optional<RoundPlan> plan(String caseId) {
        return promotions.find(caseId).map(promotion -> rounds.get(promotion.roundId())
                .plan());
    }
}
