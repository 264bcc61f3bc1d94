package org.evenhand.promotions;

import java.util.Set;
import org.evenhand.committees.CommitteeState;
import org.evenhand.committees.Committees;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.referees.Letters;
import org.springframework.stereotype.Component;

/** Says how far a promotion has come: from its state, from the steps that are open, and from its committee. */
@Component
class PromotionPhases {

    /** The candidate has not inspected the file yet, or has to inspect it again. */
    static final Set<String> BEFORE_INSPECTION = Set.of(
            "assembleDossier",
            "suggestReferees",
            "chooseReferees",
            "decideShortfall",
            "agreeShortfall",
            "recommendPromotion",
            "certifyFile",
            CompleteFile.STEP);

    private final Inbox inbox;
    private final Committees committees;

    PromotionPhases(Inbox inbox, Committees committees) {
        this.inbox = inbox;
        this.committees = committees;
    }

    PromotionPhase of(Promotion promotion) {
        return switch (promotion.state()) {
            case DECLARING -> PromotionPhase.DECLARING;
            case NOT_CONSIDERED -> PromotionPhase.NOT_CONSIDERED;
            case CONSIDERED -> considered(promotion.caseId());
            case DECIDED -> PromotionPhase.DECIDED;
            case NOTIFIED, PROMOTED, NOT_PROMOTED -> PromotionPhase.TOLD;
            case WITHDRAWN, SEPARATED, OPENED_IN_ERROR -> PromotionPhase.BROKEN_OFF;
        };
    }

    private PromotionPhase considered(String caseId) {
        boolean preparing = inbox.openIn(caseId).stream().map(InboxItem::task).anyMatch(PromotionPhases::isPreparing);
        if (preparing) {
            return PromotionPhase.PREPARING;
        }
        boolean done = committees
                .find(caseId)
                .filter(committee -> !committee.is(CommitteeState.CLOSED))
                .isEmpty();
        return done ? PromotionPhase.REVIEWED : PromotionPhase.COMMITTEE;
    }

    private static boolean isPreparing(OpenTask task) {
        return task.processKey().equals(Letters.PROCESS)
                || task.processKey().equals(Promotion.PROCESS) && BEFORE_INSPECTION.contains(task.step());
    }
}
