package org.evenhand.concerns.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.concerns.Concern;
import org.evenhand.concerns.ConcernContext;
import org.evenhand.concerns.ConcernDocument;
import org.evenhand.concerns.ConcernHands;
import org.evenhand.concerns.ConcernOutcomes;
import org.evenhand.concerns.ConcernRows;
import org.evenhand.concerns.ConcernState;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/** The fairness contact notes a concern, holds the case, or passes on what turns out to concern themselves. */
@Component
class TriageConcern implements CaseStep {

    private static final String DECISION = "decision";
    private static final String NOTE = "NOTE";
    private static final String HOLD = "HOLD";
    private static final String PASS_ON = "PASS_ON";

    private final ConcernRows rows;
    private final ConcernContext context;
    private final ConcernOutcomes outcomes;
    private final ConcernHands hands;
    private final Ledger ledger;

    TriageConcern(
            ConcernRows rows, ConcernContext context, ConcernOutcomes outcomes, ConcernHands hands, Ledger ledger) {
        this.rows = rows;
        this.context = context;
        this.outcomes = outcomes;
        this.hands = hands;
        this.ledger = ledger;
    }

    @Override
    public String processKey() {
        return Concern.PROCESS;
    }

    @Override
    public String step() {
        return "triageConcern";
    }

    @Override
    public String readers() {
        return "concerns.readers.answer";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Concern concern = rows.get(task.caseId());
        Map<String, Object> shown = context.of(concern);
        shown.put(
                "choices",
                Stream.of(NOTE, HOLD, PASS_ON)
                        .filter(choice -> problem(choice, concern).isEmpty())
                        .map(choice -> Map.of("value", choice, "label", label(choice, concern)))
                        .toList());
        return shown;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return problem(String.valueOf(values.get(DECISION)), rows.get(task.caseId())).stream()
                .map(key -> StepProblem.at(DECISION, key))
                .toList();
    }

    /** Whoever can only note it reads why. */
    private String label(String choice, Concern concern) {
        String label = context.texts().text("concerns.triage." + choice);
        return choice.equals(NOTE)
                ? outcomes.whyNotHeld(concern)
                        .map(why -> label + ". " + context.texts().text(why))
                        .orElse(label)
                : label;
    }

    private Optional<String> problem(String choice, Concern concern) {
        return switch (choice) {
            case HOLD -> outcomes.whyNotHeld(concern);
            case PASS_ON -> hands.canPassOn(concern) ? Optional.empty() : Optional.of("concerns.problem.nobodyElse");
            default -> Optional.empty();
        };
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        ledger.hold(task.caseId());
        Concern concern = rows.get(task.caseId());
        String decision = String.valueOf(values.get(DECISION));
        switch (decision) {
            case NOTE -> outcomes.answered(concern, ConcernState.NOTED);
            case HOLD -> outcomes.answered(concern, ConcernState.HELD);
            default -> {
                // stays raised until another contact has looked at it
            }
        }
        return StepResult.keeping(ConcernDocument.CONCERN_TRIAGE.name(), values)
                .routing(Map.of("concernTriage", decision));
    }
}
