package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The candidate writes the dossier, section by section; what is sent has a fingerprint that every later step names. */
@Component
class AssembleDossier extends PromotionStep {

    private static final String SECTIONS = "sections";

    AssembleDossier(Tools tools) {
        super("assembleDossier", PromotionDocument.DOSSIER, PromotionReader.CANDIDATE, tools);
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(SECTIONS, tools().context().rows(promotion(task)));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(named(task, SECTIONS, values));
    }
}
