package org.evenhand.definitions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseStep;
import org.evenhand.definitions.ComparedStep.Fact;
import org.evenhand.definitions.ComparedStep.Said;
import org.evenhand.engine.Drawing;
import org.evenhand.engine.DrawnStep;
import org.springframework.stereotype.Component;

/**
 * Steps of the redesign, from what runs: the lane of the model, the readers that the page of the step names, the row of
 * the deadline table.
 */
@Component
class RedesignSteps {

    private static final String PREFIX = "^[a-zA-Z]+_";

    private final Map<String, CaseStep> steps;
    private final StepDeadlines deadlines;

    RedesignSteps(List<CaseStep> steps, StepDeadlines deadlines) {
        this.steps = steps.stream().collect(Collectors.toMap(RedesignSteps::nameOf, Function.identity()));
        this.deadlines = deadlines;
    }

    ComparedStep of(Drawing drawing, DrawnStep step) {
        String name = step.id().replaceFirst(PREFIX, "");
        Map<Fact, Said> facts = new EnumMap<>(Fact.class);
        Optional.ofNullable(steps.get(drawing.processKey() + "." + name))
                .ifPresent(known -> facts.put(Fact.SEEN_BY, Said.message(known.readers())));
        deadlines.of(drawing.processKey(), name).ifPresent(due -> facts.put(Fact.DEADLINE, due));
        return new ComparedStep(drawing.name(), drawing.numberOf(step), step, facts, Optional.empty());
    }

    private static String nameOf(CaseStep step) {
        return step.processKey() + "." + step.step();
    }
}
