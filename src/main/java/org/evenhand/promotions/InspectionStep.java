package org.evenhand.promotions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepPage;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The candidate inspects the file; what they send names each document of it, and is refused when it has changed meanwhile.
 * Where something is missing or wrong the case waits until {@link CompletionStep Library HR} has seen to it.
 */
abstract class InspectionStep extends PromotionStep {

    private static final String MISSING = "missing";

    private final PromotionDocument document;
    private final InspectedFile file;
    private final ApplicationEventPublisher events;

    InspectionStep(
            String step,
            PromotionDocument document,
            Tools tools,
            InspectedFile file,
            ApplicationEventPublisher events) {
        super(step, document, PromotionReader.CANDIDATE, tools);
        this.document = document;
        this.file = file;
        this.events = events;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        List<DocumentRevision> inspected = file.of(promotion(task));
        Map<String, Object> context = super.context(task);
        context.put(StepPage.SEEN, InspectedFile.fingerprint(inspected));
        context.put(StepPage.SEEN_TITLES, inspected.stream().map(this::title).toList());
        context.put("completion", completion(task));
        return context;
    }

    /** What Library HR did about what the candidate missed last time; empty where nothing was missing. */
    private Map<String, Object> completion(OpenTask task) {
        PromotionContext context = tools().context();
        if (!context.isSince(task.caseId(), PromotionDocument.FILE_COMPLETED, document)) {
            return Map.of();
        }
        Map<String, Object> shown = new LinkedHashMap<>(context.content(task.caseId(), document));
        shown.keySet().retainAll(Set.of(MISSING));
        shown.putAll(context.content(task.caseId(), PromotionDocument.FILE_COMPLETED));
        return context.texts().readable(shown);
    }

    private String title(DocumentRevision document) {
        CaseTexts texts = tools().context().texts();
        return texts.text(
                "promotions.inspected", texts.text("promotions.document." + document.kind()), document.revision());
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean complete = !"SOMETHING_MISSING".equals(values.get("certified"));
        if (!complete) {
            events.publishEvent(new FileDisputed(task.caseId(), promotion(task).hrId()));
        }
        Map<String, Object> content = new LinkedHashMap<>(values);
        List<DocumentRevision> inspected = file.of(promotion(task));
        content.put(InspectedFile.NAMED, InspectedFile.named(inspected));
        return keep(content)
                .routing(Map.of("fileComplete", complete))
                .saying(Map.of("documents", inspected.size(), "complete", complete));
    }
}
