package org.evenhand.appeals.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.Outcomes;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Library HR accepts an appeal, asks to complete it, or refuses one that came too late; whether it is right is not theirs. */
@Component
class CheckAppeal extends AppealStep {

    private static final String DECISION = "decision";
    private static final String REFUSE = "REFUSED";

    private final Outcomes outcomes;

    CheckAppeal(Tools tools, Outcomes outcomes) {
        super("checkAppeal", AppealDocument.APPEAL_INTAKE, AppealReader.HR, tools);
        this.outcomes = outcomes;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        List<String> choices = new ArrayList<>(List.of("ACCEPTED", "RETURNED"));
        if (appeal(task).late()) {
            choices.add(REFUSE);
        }
        context.put(
                "choices",
                choices.stream()
                        .map(choice -> Map.of(
                                "value",
                                choice,
                                "label",
                                tools().context().texts().text("appeals.intake." + choice)))
                        .toList());
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return REFUSE.equals(values.get(DECISION)) && !appeal(task).late()
                ? List.of(StepProblem.at(DECISION, "appeals.problem.notLate"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Appeal appeal = held(task);
        String decision = text(values, DECISION);
        switch (decision) {
            case "ACCEPTED" -> outcomes.accepted(appeal);
            case REFUSE -> outcomes.refused(appeal);
            default -> {
                // stays where it is until the employee has completed it
            }
        }
        return keep(values).routing(Map.of("appealIntake", decision)).saying(Map.of("intake", decision));
    }
}
