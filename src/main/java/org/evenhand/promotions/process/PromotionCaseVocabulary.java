package org.evenhand.promotions.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.evenhand.promotions.Promotion;
import org.springframework.stereotype.Component;

/** The words of {@code promotion-case.bpmn}. */
@Component
class PromotionCaseVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return Promotion.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                "caseId",
                "selfNominated",
                "considered",
                "letterId",
                "enoughLetters",
                "moreTime",
                "chairAgrees",
                "committeeFormed",
                "committeeOutcome",
                "significant",
                "fileComplete",
                "viewsDiffer",
                "offered");
    }

    @Override
    public Set<String> people() {
        return Set.of("staff", "recommender", "director", "hr", "author", "judge", "chair");
    }
}
