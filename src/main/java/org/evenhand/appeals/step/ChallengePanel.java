package org.evenhand.appeals.step;

import java.util.List;
import java.util.Map;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.PanelRows;
import org.evenhand.appeals.PanelSeat;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The employee challenges members whom, in their view, something keeps from judging freely; before anybody reads the case. */
@Component
class ChallengePanel extends AppealStep {

    private final PanelRows rows;

    ChallengePanel(Tools tools, PanelRows rows) {
        super("challengePanel", AppealDocument.PANEL_CHALLENGE, AppealReader.STAFF, tools);
        this.rows = rows;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        List<String> members = rows.of(task.caseId()).stream()
                .filter(PanelSeat::isTaken)
                .map(PanelSeat::personId)
                .toList();
        context.put(
                "members",
                tools().context().options(members).stream()
                        .map(option -> text(option, "label"))
                        .toList());
        context.put("people", tools().context().options(rows.in(task.caseId(), State.ACCEPTED)));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Map<String, Object> routing = Map.of("challenged", "CHALLENGE".equals(values.get("answer")));
        return keep(values).routing(routing).saying(routing);
    }
}
