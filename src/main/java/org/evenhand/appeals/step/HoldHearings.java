package org.evenhand.appeals.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Both sides are heard, or did not wish to be; the record says when, and not what was said. */
@Component
class HoldHearings extends AppealStep {

    private static final String HEARD = "HEARD";

    HoldHearings(Tools tools) {
        super("holdHearings", AppealDocument.HEARINGS, AppealReader.PANEL, tools);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        List<StepProblem> problems = new ArrayList<>();
        LocalDate today = tools().calendar().dateOf(tools().clock().instant());
        LocalDate filed = tools().calendar().dateOf(appeal(task).filedAt());
        for (String side : List.of("staff", "decider")) {
            if (HEARD.equals(values.get(side + "Heard"))) {
                LocalDate day = LocalDate.parse(text(values, side + "On"));
                if (day.isAfter(today) || day.isBefore(filed)) {
                    problems.add(StepProblem.at(
                            side + "On",
                            "appeals.problem.heardOn",
                            tools().context().texts().date(filed)));
                }
            }
        }
        return problems;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(values)
                .saying(Map.of(
                        "staffHeard", HEARD.equals(values.get("staffHeard")),
                        "deciderHeard", HEARD.equals(values.get("deciderHeard"))));
    }
}
