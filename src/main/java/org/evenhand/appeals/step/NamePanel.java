package org.evenhand.appeals.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.PanelSeat.ChosenBy;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/** Library HR fills the seats that are not the employee's, or all three where the employee chose nobody in time. */
@Component
class NamePanel extends AppealStep {

    private static final List<String> FIELDS = List.of("first", "second", "third");
    private static final int SOME = 8;

    private final Naming naming;

    NamePanel(Tools tools, Naming naming) {
        super("namePanel", AppealDocument.PANEL_NAMED, AppealReader.HR, tools);
        this.naming = naming;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Appeal appeal = appeal(task);
        Map<String, Object> context = super.context(task);
        context.put("free", naming.panel().free(task.caseId()));
        context.put("coolingOff", naming.uninvolved().coolingOffMonths());
        context.put("panelText", naming.members(appeal));
        context.put("asideText", naming.aside(appeal));
        context.put(
                "someText",
                naming.uninvolved().some(appeal, SOME).stream()
                        .map(Person::displayName)
                        .collect(Collectors.joining(", ")));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        Appeal appeal = appeal(task);
        List<StepProblem> problems = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (String field : fields(task)) {
            String typed = text(values, field);
            naming.problem(appeal, field, typed, ChosenBy.HR).ifPresentOrElse(problems::add, () -> {
                if (named.contains(naming.person(typed))) {
                    problems.add(StepProblem.at(field, "appeals.problem.namedTwice"));
                }
                named.add(naming.person(typed));
            });
        }
        return problems;
    }

    private List<String> fields(OpenTask task) {
        return FIELDS.subList(0, naming.panel().free(task.caseId()));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        List<String> members = fields(task).stream()
                .map(field -> naming.person(text(values, field)))
                .toList();
        naming.panel().ask(task.caseId(), members, ChosenBy.HR);
        return keep(values).saying(Map.of("members", members));
    }
}
