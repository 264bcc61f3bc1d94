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
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Whoever is named says whether they can judge it freely, before they see anything of it. */
@Component
class AcceptPanelSeat extends AppealStep {

    private static final String ANSWER = "answer";

    private final Panel panel;
    private final PanelRows rows;

    AcceptPanelSeat(Tools tools, Panel panel, PanelRows rows) {
        super("acceptPanelSeat", AppealDocument.PANEL_ACCEPTANCE, AppealReader.NOBODY, tools);
        this.panel = panel;
        this.rows = rows;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        String member = String.valueOf(task.assignee());
        if (!rows.in(task.caseId(), State.ASKED).contains(member)) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.noMember");
        }
        boolean accepts = "NO_CONFLICT".equals(values.get(ANSWER));
        panel.move(task.caseId(), List.of(member), accepts ? State.ACCEPTED : State.ASIDE);
        return keep(values).saying(Map.of("accepted", accepts));
    }
}
