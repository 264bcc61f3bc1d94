package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Voting;
import org.evenhand.engine.OpenTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * HR tells the candidate: decision and reasons open with this step, the notice carries the vote of the committee and the
 * reasons, rights are named, an offer carries the pay range.
 */
@Component
class NotifyCandidate extends PromotionStep {

    private final ApplicationEventPublisher events;

    NotifyCandidate(Tools tools, ApplicationEventPublisher events) {
        super("notifyCandidate", PromotionDocument.PROMOTION_NOTICE, PromotionReader.HR, tools);
        this.events = events;
    }

    /** With the reasons as the notice carries them; the form keeps them as they are shown, and HR cannot change them. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put(
                "reasonsText", reasons(tools().context().content(task.caseId(), PromotionDocument.PROMOTION_DECISION)));
        return context;
    }

    private static String reasons(Map<String, Object> decision) {
        return String.join(
                "\n",
                Voting.rows(decision, "reasons").stream()
                        .map(row -> Voting.text(row, "name") + ": " + Voting.text(row, "reason"))
                        .toList());
    }

    /** The rights every notice names; HR can add to them. */
    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of("rights", tools().context().texts().text("promotions.rights"));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        tools().promotions().move(task.caseId(), PromotionState.DECIDED, PromotionState.NOTIFIED);
        events.publishEvent(new PromotionDecided(task.caseId(), promotion(task).personId()));
        return keep(values);
    }
}
