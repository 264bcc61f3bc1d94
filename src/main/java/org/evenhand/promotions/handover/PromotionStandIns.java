package org.evenhand.promotions.handover;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.casework.StandInRule;
import org.evenhand.engine.OpenTask;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPartPolicy;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/**
 * In a promotion one may act for another only where one could have the part oneself: never for the candidate, never for
 * two parts. Steps of a committee and of a letter are not among them: members vote themselves.
 */
@Component
class PromotionStandIns implements StandInRule {

    private final Promotions promotions;
    private final PromotionPartPolicy policy;
    private final CaseConflicts conflicts;
    private final Ledger ledger;

    PromotionStandIns(Promotions promotions, PromotionPartPolicy policy, CaseConflicts conflicts, Ledger ledger) {
        this.promotions = promotions;
        this.policy = policy;
        this.conflicts = conflicts;
        this.ledger = ledger;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(Promotion.PROCESS);
    }

    @Override
    public Optional<String> against(OpenTask task, String delegate) {
        Promotion promotion = promotions.get(task.caseId());
        String holder = Objects.requireNonNull(task.assignee());
        if (promotion.isOf(holder)) {
            return Optional.of("promotions.parts.refused.ownSteps");
        }
        List<PromotionRole> roles = PromotionRole.of(promotion, holder);
        if (roles.isEmpty()) {
            return Optional.of("promotions.parts.refused.noPart");
        }
        if (actedForAnother(task.caseId(), holder, delegate)) {
            return Optional.of("promotions.parts.refused.twoParts");
        }
        return roles.stream()
                .map(role -> policy.standing(promotion, role, delegate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Who has written for one does not decide for another. */
    private boolean actedForAnother(String caseId, String holder, String delegate) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.actor().equals(delegate) && entry.onBehalfOf() != null)
                .anyMatch(entry -> !holder.equals(entry.onBehalfOf()));
    }

    @Override
    public Optional<String> keptAway(String caseId, String personId) {
        return conflicts.has(caseId, personId) && promotions.find(caseId).isPresent()
                ? Optional.of("promotions.parts.refused.removedForConflict")
                : Optional.empty();
    }
}
