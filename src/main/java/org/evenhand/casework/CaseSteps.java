package org.evenhand.casework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The steps all capabilities contribute. */
@Component
class CaseSteps {

    private final Map<String, CaseStep> byName;

    CaseSteps(List<CaseStep> steps) {
        this.byName = steps.stream().collect(Collectors.toMap(CaseSteps::nameOf, Function.identity()));
    }

    /** @throws IllegalStateException when a model has a step that no capability contributes; the start refuses that */
    CaseStep of(OpenTask task) {
        CaseStep step = byName.get(task.processKey() + "." + task.step());
        if (step == null) {
            throw new IllegalStateException("no capability contributes the step " + task.step());
        }
        return step;
    }

    private static String nameOf(CaseStep step) {
        return step.processKey() + "." + step.step();
    }
}
