package org.evenhand.appeals.step;

import java.util.Map;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.PanelRows;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Each member writes a view of their own before they talk; sealed from one another until all three are written. */
@Component
class WritePanelView extends AppealStep {

    private final PanelRows rows;

    WritePanelView(Tools tools, PanelRows rows) {
        super("writePanelView", AppealDocument.PANEL_VIEW, AppealReader.PANEL, tools);
        this.rows = rows;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        if (!rows.in(task.caseId(), State.SITTING).contains(String.valueOf(task.assignee()))) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.noMember");
        }
        return keep(values);
    }
}
