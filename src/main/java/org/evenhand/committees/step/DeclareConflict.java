package org.evenhand.committees.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.SeatActs;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** A member says whether there is a conflict, before they see anything of the case. */
@Component
class DeclareConflict extends CommitteeStep {

    private final SeatActs acts;

    DeclareConflict(CommitteeContext context, SeatActs acts) {
        super("declareCommitteeConflict", context);
        this.acts = acts;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        boolean conflict = "CONFLICT".equals(values.get("answer"));
        acts.declare(task.caseId(), holder(task), conflict);
        return StepResult.keeping(CommitteeDocument.DECLARATION, values).saying(Map.of("conflict", conflict));
    }
}
