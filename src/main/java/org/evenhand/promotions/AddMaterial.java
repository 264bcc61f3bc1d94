package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Whoever has something new writes it down; everybody but the candidate says why it belongs to the file. */
@Component
class AddMaterial extends PromotionStep {

    private final MaterialRows rows;

    AddMaterial(Tools tools, MaterialRows rows) {
        super(LateMaterial.ADD, PromotionDocument.LATE_MATERIAL, PromotionReader.CANDIDATE, tools);
        this.rows = rows;
    }

    @Override
    public String processKey() {
        return LateMaterial.PROCESS;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    /** Nothing of the file: who has this step can be anybody who has a part. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = tools().context().of(promotion(task));
        context.put("ownMaterial", promotion(task).isOf(String.valueOf(task.assignee())));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return promotion(task).state() == PromotionState.CONSIDERED
                ? List.of()
                : List.of(StepProblem.at("title", "promotions.refused.materialTooLate"));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        LateMaterial.requireUndecided(promotion(task));
        rows.add(task.processInstanceId(), task.caseId(), String.valueOf(task.assignee()));
        return keep(values);
    }
}
