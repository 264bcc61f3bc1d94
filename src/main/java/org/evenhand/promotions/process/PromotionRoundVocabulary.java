package org.evenhand.promotions.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.evenhand.promotions.PromotionRound;
import org.springframework.stereotype.Component;

/** The words of {@code promotion-round.bpmn}. */
@Component
class PromotionRoundVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return PromotionRound.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "allOpened");
    }

    @Override
    public Set<String> people() {
        return Set.of("planner");
    }
}
