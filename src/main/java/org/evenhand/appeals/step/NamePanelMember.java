package org.evenhand.appeals.step;

import java.util.List;
import java.util.Map;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.PanelSeat.ChosenBy;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The employee chooses one of the three; anybody who took no part, and whoever declines is followed by another choice. */
@Component
class NamePanelMember extends AppealStep {

    private static final String NAME = "name";

    private final Naming naming;

    NamePanelMember(Tools tools, Naming naming) {
        super("namePanelMember", AppealDocument.PANEL_CHOICE, AppealReader.STAFF, tools);
        this.naming = naming;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("asideText", naming.aside(appeal(task)));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return naming.problem(appeal(task), NAME, text(values, NAME), ChosenBy.STAFF).stream()
                .toList();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        String member = naming.person(text(values, NAME));
        naming.panel().ask(task.caseId(), List.of(member), ChosenBy.STAFF);
        return keep(values).saying(Map.of("member", member));
    }
}
