package org.evenhand.definitions;

import java.util.EnumMap;
import java.util.Map;
import org.evenhand.definitions.ComparedStep.Fact;
import org.evenhand.definitions.ComparedStep.Said;
import org.evenhand.engine.Drawing;
import org.evenhand.engine.DrawnStep;

/** Steps as they were: what the drawing says of them, and nothing where the sources say nothing. */
final class IncumbentSteps {

    private static final Map<Fact, String> PROPERTIES =
            Map.of(Fact.SEEN_BY, "seenBy", Fact.ANSWER, "answer", Fact.DEADLINE, "deadline");

    private IncumbentSteps() {}

    static ComparedStep of(Drawing drawing, DrawnStep step) {
        Map<Fact, Said> facts = new EnumMap<>(Fact.class);
        PROPERTIES.forEach(
                (fact, property) -> step.property(property).ifPresent(words -> facts.put(fact, Said.words(words))));
        return new ComparedStep(drawing.name(), drawing.numberOf(step), step, facts, step.property("source"));
    }
}
