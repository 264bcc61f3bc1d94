package org.evenhand.appeals.step;

import java.util.List;
import java.util.Map;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.Panel;
import org.evenhand.appeals.PanelRows;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Library HR settles each challenge with a reason; whoever stays is not challenged again. */
@Component
class SettlePanelChallenge extends AppealStep {

    private static final String CHALLENGES = "challenges";
    private static final String PERSON = "person";

    private final Panel panel;
    private final PanelRows rows;

    SettlePanelChallenge(Tools tools, Panel panel, PanelRows rows) {
        super("settlePanelChallenge", AppealDocument.CHALLENGE_SETTLED, AppealReader.HR, tools);
        this.panel = panel;
        this.rows = rows;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        Object whom = tools().context()
                .content(task.caseId(), AppealDocument.PANEL_CHALLENGE)
                .get("whom");
        List<String> challenged = whom instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return Map.of(
                CHALLENGES,
                tools().context().options(challenged).stream()
                        .map(option -> Map.of(PERSON, text(option, "value"), "name", text(option, "label")))
                        .toList());
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        List<String> leaving = rows(values, CHALLENGES).stream()
                .filter(row -> "ACCEPT".equals(row.get("decision")))
                .map(row -> text(row, PERSON))
                .toList();
        panel.move(task.caseId(), leaving, State.ASIDE);
        panel.move(task.caseId(), rows.in(task.caseId(), State.ACCEPTED), State.SITTING);
        return keep(values).saying(Map.of("left", leaving.size()));
    }
}
