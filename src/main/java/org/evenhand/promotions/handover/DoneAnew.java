package org.evenhand.promotions.handover;

import java.util.Map;
import java.util.Set;
import org.evenhand.committees.LookingAgain;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/**
 * What somebody in a conflict wrote is sealed and counts no more, so that whoever has the part now writes it anew, and
 * everybody after it looks again. Source: processes.md, conflict of interest; decision 117.
 */
@Component
class DoneAnew {

    private static final String RECOMMEND = "recommendPromotion";
    private static final String WEIGH = "weighRecommendations";
    private static final Set<String> AFTER_WEIGHING =
            Set.of("holdConference", "respond", "completeFileAgain", "decidePromotion");
    private static final Set<String> BEFORE_WEIGHING =
            Set.of("certifyFile", "completeFile", "formCommittee", "committeeReview", WEIGH);

    private final Processes processes;
    private final LookingAgain looking;
    private final Ledger ledger;

    DoneAnew(Processes processes, LookingAgain looking, Ledger ledger) {
        this.processes = processes;
        this.looking = looking;
        this.ledger = ledger;
    }

    /** The part has changed hands because of a conflict; does nothing where nothing of it has been written yet. */
    void by(String caseId, PromotionRole role, Actor by) {
        if (role == PromotionRole.RECOMMENDER && (stands(caseId, BEFORE_WEIGHING) || stands(caseId, AFTER_WEIGHING))) {
            looking.begin(caseId);
            goBack(caseId, RECOMMEND, by);
        } else if (role == PromotionRole.DIRECTOR && stands(caseId, AFTER_WEIGHING)) {
            goBack(caseId, WEIGH, by);
        }
    }

    private boolean stands(String caseId, Set<String> steps) {
        return processes.steps(caseId).stream().anyMatch(steps::contains);
    }

    private void goBack(String caseId, String step, Actor by) {
        ledger.append(caseId, Entry.automatic("stepDoneAnew", Map.of("repeated", step)));
        processes.goBack(caseId, step, Set.of(), by);
    }
}
