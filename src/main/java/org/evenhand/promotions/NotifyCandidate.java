package org.evenhand.promotions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.casework.StepProblem;
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

    private static final String RIGHTS = "rights";

    private final ApplicationEventPublisher events;
    private final PromotionSettings settings;

    NotifyCandidate(Tools tools, ApplicationEventPublisher events, PromotionSettings settings) {
        super("notifyCandidate", PromotionDocument.PROMOTION_NOTICE, PromotionReader.HR, tools);
        this.settings = settings;
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
        return Map.of(RIGHTS, tools().context().texts().text("promotions.rights"));
    }

    /** A notice that leaves out a right would take it away. */
    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        String rights = String.valueOf(values.get(RIGHTS)).toLowerCase(Locale.ROOT);
        List<String> missing = settings.rightsNamed().stream()
                .filter(right -> !rights.contains(right.toLowerCase(Locale.ROOT)))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(StepProblem.at(RIGHTS, "promotions.problem.rightsMissing", String.join(", ", missing)));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        tools().promotions().move(task.caseId(), PromotionState.DECIDED, PromotionState.NOTIFIED);
        events.publishEvent(new PromotionDecided(task.caseId(), promotion(task).personId()));
        return keep(values);
    }
}
