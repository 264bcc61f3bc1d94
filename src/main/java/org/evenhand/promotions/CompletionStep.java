package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/**
 * The candidate has inspected the file and misses something: Library HR sees that it joins the file, or answers why not. The
 * case waits for it, and then the candidate inspects again. Source: processes.md, inspect and certify; decision 160.
 */
abstract class CompletionStep extends PromotionStep {

    private static final String ANSWER = "answer";

    private final PromotionDocument disputing;
    private final InspectedFile file;
    private final LateMaterial material;
    private final Documents documents;

    /** @param disputing what the candidate wrote at the inspection */
    CompletionStep(
            String step,
            PromotionDocument disputing,
            Tools tools,
            InspectedFile file,
            LateMaterial material,
            Documents documents) {
        super(step, PromotionDocument.FILE_COMPLETED, PromotionReader.HR, tools);
        this.disputing = disputing;
        this.file = file;
        this.material = material;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.putAll(tools().context().readable(task.caseId(), Map.of("disputed", disputing)));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        if (material.waits(task.caseId())) {
            return List.of(StepProblem.at(ANSWER, "promotions.problem.materialWaitsForFile"));
        }
        return "ADDED".equals(values.get(ANSWER)) && !hasGrown(task)
                ? List.of(StepProblem.at(ANSWER, "promotions.problem.nothingAdded"))
                : List.of();
    }

    private boolean hasGrown(OpenTask task) {
        DocumentRevision said =
                documents.latest(task.caseId(), disputing.name()).orElseThrow(Promotions::missing);
        return file.hasGrownSince(promotion(task), said);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        if (material.waits(task.caseId())) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.problem.materialWaitsForFile");
        }
        return keep(values);
    }
}
