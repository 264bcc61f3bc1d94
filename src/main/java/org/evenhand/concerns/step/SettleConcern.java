package org.evenhand.concerns.step;

import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepResult;
import org.evenhand.concerns.Concern;
import org.evenhand.concerns.ConcernContext;
import org.evenhand.concerns.ConcernDocument;
import org.evenhand.concerns.ConcernOutcomes;
import org.evenhand.concerns.ConcernRows;
import org.evenhand.concerns.ConcernState;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/** The fairness contact answers what was found and done; the case that has waited goes on. */
@Component
class SettleConcern implements CaseStep {

    private final ConcernRows rows;
    private final ConcernContext context;
    private final ConcernOutcomes outcomes;
    private final Ledger ledger;

    SettleConcern(ConcernRows rows, ConcernContext context, ConcernOutcomes outcomes, Ledger ledger) {
        this.rows = rows;
        this.context = context;
        this.outcomes = outcomes;
        this.ledger = ledger;
    }

    @Override
    public String processKey() {
        return Concern.PROCESS;
    }

    @Override
    public String step() {
        return "settleConcern";
    }

    @Override
    public String readers() {
        return "concerns.readers.answer";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return context.of(rows.get(task.caseId()));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        ledger.hold(task.caseId());
        outcomes.answered(rows.get(task.caseId()), ConcernState.SETTLED);
        return StepResult.keeping(ConcernDocument.CONCERN_SETTLED.name(), values);
    }
}
