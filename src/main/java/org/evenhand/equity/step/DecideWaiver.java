package org.evenhand.equity.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.people.People;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** A second person, who did not write the text, waives the rules or refuses to, with a reason. */
@Component
class DecideWaiver extends CheckpointStep {

    private final People people;

    DecideWaiver(CheckpointDesk desk, People people) {
        super("decideWaiver", desk);
        this.people = people;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        String author = desk().outcome(task).author();
        context.put("author", Map.of("displayName", people.get(author).displayName()));
        context.put("answer", desk().lastAnswer(task));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        CheckpointOutcome outcome = desk().outcome(task);
        if (outcome.author().equals(task.assignee())) {
            throw Refusal.because(Kind.NOT_ALLOWED, "equity.refused.ownWaiver");
        }
        if (!desk().mayWaive(task)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "equity.refused.notYoursToWaive");
        }
        boolean granted = "GRANTED".equals(values.get("decision"));
        desk().answer(task, granted ? CheckpointAnswer.WAIVED : CheckpointAnswer.WAIVER_REFUSED);
        Map<String, Object> routing = Map.of("waiverDecision", granted ? "GRANTED" : "REFUSED");
        return StepResult.keeping("WAIVER", values).routing(routing).saying(routing);
    }
}
