package org.evenhand.promotions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepPage;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The candidate inspects the file; what they send names each document of it, and is refused when it has changed meanwhile.
 * Where something is missing or wrong Library HR is told, who can bring it as new material.
 */
abstract class InspectionStep extends PromotionStep {

    private final InspectedFile file;
    private final ApplicationEventPublisher events;

    InspectionStep(
            String step,
            PromotionDocument document,
            Tools tools,
            InspectedFile file,
            ApplicationEventPublisher events) {
        super(step, document, PromotionReader.CANDIDATE, tools);
        this.file = file;
        this.events = events;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        List<DocumentRevision> inspected = file.of(promotion(task));
        Map<String, Object> context = super.context(task);
        context.put(StepPage.SEEN, InspectedFile.fingerprint(inspected));
        context.put(StepPage.SEEN_TITLES, inspected.stream().map(this::title).toList());
        return context;
    }

    private String title(DocumentRevision document) {
        CaseTexts texts = tools().context().texts();
        return texts.text(
                "promotions.inspected", texts.text("promotions.document." + document.kind()), document.revision());
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        if ("SOMETHING_MISSING".equals(values.get("certified"))) {
            events.publishEvent(new FileDisputed(task.caseId(), promotion(task).hrId()));
        }
        Map<String, Object> content = new LinkedHashMap<>(values);
        List<DocumentRevision> inspected = file.of(promotion(task));
        content.put(InspectedFile.NAMED, InspectedFile.named(inspected));
        return keep(content).saying(Map.of("documents", inspected.size()));
    }
}
