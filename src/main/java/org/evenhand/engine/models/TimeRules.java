package org.evenhand.engine.models;

import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Timers parse. The engine deploys {@code P7X} without a word and fails when the case arrives there. */
final class TimeRules {

    private final String file;
    private final BpmnModelInstance model;
    private final ExpressionRules expressions;
    private final Problems problems;

    TimeRules(String file, BpmnModelInstance model, ExpressionRules expressions, Problems problems) {
        this.file = file;
        this.model = model;
        this.expressions = expressions;
        this.problems = problems;
    }

    void check() {
        check(TimeDuration.class, Times::isDuration, "duration");
        check(TimeDate.class, Times::isDate, "date");
        check(TimeCycle.class, Times::isCycle, "cycle");
        check(CamundaFailedJobRetryTimeCycle.class, Times::isCycle, "cycle");
    }

    private void check(Class<? extends ModelElementInstance> kind, Predicate<String> parses, String word) {
        for (ModelElementInstance time : model.getModelElementsByType(kind)) {
            String text = time.getTextContent().trim();
            String element = elementOf(time);
            if (ModelExpression.isExpression(text)) {
                expressions.check(element, text);
            } else if (!parses.test(text)) {
                problems.add(file, element, "'" + text + "' is not a " + word);
            }
        }
    }

    /** The event that carries the timer says more than the timer's own id. */
    private static String elementOf(ModelElementInstance time) {
        ModelElementInstance event = time.getParentElement().getParentElement();
        return Problems.idOf(event == null ? time : event);
    }
}
