package org.evenhand.engine.models;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.evenhand.engine.CamundaFeel;
import org.jspecify.annotations.Nullable;

/** Tables live as long as their history, and every cell is FEEL; the engine would notice at the first evaluation. */
final class DecisionRules {

    private final CamundaFeel feel;
    private final Problems problems;

    DecisionRules(CamundaFeel feel, Problems problems) {
        this.feel = feel;
        this.problems = problems;
    }

    void check(String file, DmnModelInstance model) {
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            String timeToLive = decision.getCamundaHistoryTimeToLiveString();
            if (timeToLive == null || !Times.isDays(timeToLive)) {
                problems.add(file, decision.getId(), "historyTimeToLive is not in days, as in P1825D: " + timeToLive);
            }
        }
        model.getModelElementsByType(InputExpression.class)
                .forEach(cell -> check(file, cell, cell.getText(), feel::problemIn));
        model.getModelElementsByType(OutputEntry.class)
                .forEach(cell -> check(file, cell, cell.getText(), feel::problemIn));
        model.getModelElementsByType(InputEntry.class)
                .forEach(cell -> check(file, cell, cell.getText(), feel::problemInTests));
    }

    private void check(
            String file, ModelElementInstance cell, @Nullable Text text, Function<String, Optional<String>> problemIn) {
        String content = text == null ? "" : text.getTextContent().trim();
        if (!content.isEmpty()) {
            problemIn.apply(content).ifPresent(problem -> problems.add(file, Problems.idOf(cell), problem));
        }
    }
}
