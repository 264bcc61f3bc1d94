package org.evenhand.promotions.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words of {@code late-material.bpmn}. */
@Component
class LateMaterialVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return "lateMaterial";
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "significant");
    }

    @Override
    public Set<String> people() {
        return Set.of("author", "judge");
    }
}
