package org.evenhand.promotions.handover;

import java.util.Map;
import org.evenhand.parts.Appointment.Turn;
import org.evenhand.parts.CaseParts;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.Promotions;
import org.springframework.stereotype.Component;

/** The parts of a promotion, for appointments with dates. */
@Component
class PartsOfPromotions implements CaseParts {

    private final Promotions promotions;
    private final PromotionHandover handover;
    private final PromotionVersions versions;

    PartsOfPromotions(Promotions promotions, PromotionHandover handover, PromotionVersions versions) {
        this.promotions = promotions;
        this.handover = handover;
        this.versions = versions;
    }

    @Override
    public boolean owns(String caseId) {
        return promotions.find(caseId).isPresent();
    }

    @Override
    public void holdOpen(String caseId) {
        handover.open(caseId);
    }

    @Override
    public boolean isOver(String caseId) {
        return promotions.get(caseId).state().isOver();
    }

    @Override
    public String holder(String caseId, String role) {
        return PromotionRole.valueOf(role).holder(promotions.get(caseId));
    }

    @Override
    public void require(String caseId, String role, String personId) {
        handover.require(promotions.get(caseId), PromotionRole.valueOf(role), personId);
    }

    @Override
    public void change(String caseId, String role, Turn turn, String expectedHolder, Actor by) {
        PartChange<PromotionRole> change = new PartChange<>(
                PromotionRole.valueOf(role), turn.personId(), turn.since(), turn.cause(), turn.reason());
        handover.change(caseId, change, expectedHolder, by);
    }

    @Override
    public Map<String, String> versions() {
        return versions.now();
    }
}
