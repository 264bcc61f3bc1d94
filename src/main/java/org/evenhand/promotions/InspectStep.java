package org.evenhand.promotions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepPage;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;

/** The candidate inspects the file as it is; what is sent names each document of it, and is refused when one has changed. */
abstract class InspectStep extends PromotionStep {

    private final InspectedFile file;

    InspectStep(String step, PromotionDocument document, Tools tools, InspectedFile file) {
        super(step, document, PromotionReader.CANDIDATE, tools);
        this.file = file;
    }

    @Override
    public final Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put(StepPage.CASE_FILE, file.fingerprint(promotion(task)));
        return context;
    }

    @Override
    public final StepResult complete(OpenTask task, Map<String, Object> values) {
        List<String> inspected = file.of(promotion(task));
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put("file", inspected);
        return keep(content).saying(Map.of("documents", inspected.size()));
    }
}
