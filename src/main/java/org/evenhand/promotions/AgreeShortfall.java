package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.referees.Letters;
import org.springframework.stereotype.Component;

/**
 * The chair agrees with what Library HR decided about letters that did not come, or sends it back with a reason. The chair
 * sees the numbers and the decision, and nothing of the file: a member reads that only after declaring conflicts.
 */
@Component
class AgreeShortfall extends PromotionStep {

    private static final String CONSENT = "consent";

    private final Letters letters;
    private final FurtherReferees further;
    private final RefereeRules rules;

    AgreeShortfall(Tools tools, Letters letters, FurtherReferees further, RefereeRules rules) {
        super("agreeShortfall", PromotionDocument.SHORTFALL_CONSENT, PromotionReader.NOBODY, tools);
        this.letters = letters;
        this.further = further;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        Map<String, Object> decided = decided(task);
        context.put("ready", letters.ready(task.caseId()));
        context.put("least", letters.settings().least());
        context.put(
                "answerText",
                tools().context().texts().text("promotions.shortfall." + decided.getOrDefault("answer", "EXTEND")));
        context.put("why", String.valueOf(decided.getOrDefault("note", "")));
        return context;
    }

    private Map<String, Object> decided(OpenTask task) {
        return tools().context().content(task.caseId(), PromotionDocument.LETTER_SHORTFALL);
    }

    static boolean isAgreed(Map<String, Object> consent) {
        return !"DISAGREE".equals(consent.get(CONSENT));
    }

    /** Only with the chair's consent somebody else is asked. */
    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean agrees = isAgreed(values);
        if (agrees && DecideShortfall.isExtended(decided(task))) {
            rules.keepFromCommittee(task.caseId(), further.of(task.caseId()));
            letters.wantMore(task.caseId(), promotion(task).personId(), further.of(task.caseId()));
        }
        return keep(values).routing(Map.of("chairAgrees", agrees));
    }
}
