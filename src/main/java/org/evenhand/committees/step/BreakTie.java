package org.evenhand.committees.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteeOutcome;
import org.evenhand.committees.SeatActs;
import org.evenhand.committees.Voting;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Where the rule says so, the chair decides between as many in favor as against, with a reason. */
@Component
class BreakTie extends CommitteeStep {

    private final RevealedWords words;
    private final SeatActs acts;

    BreakTie(CommitteeContext context, RevealedWords words, SeatActs acts) {
        super("breakTie", context);
        this.words = words;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = new LinkedHashMap<>(super.context(task));
        context.put("votesText", words.overall(task.caseId()));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        acts.breakTie(task.caseId(), CommitteeOutcome.valueOf(Voting.text(values, "decision")));
        return StepResult.keeping(CommitteeDocument.TIE_BROKEN, values);
    }
}
