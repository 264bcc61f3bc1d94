package org.evenhand.engine;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/**
 * Steps of which nobody but their holder is told: neither whose they are nor that they are open or done. The model marks
 * them with the extension property {@code confidential}.
 */
final class Confidential {

    private static final String PROPERTY = "confidential";

    private Confidential() {}

    /** Whether the element of a model is such a step. */
    static boolean is(@Nullable BaseElement element) {
        return element != null
                && element.getExtensionElements() != null
                && element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(property -> PROPERTY.equals(property.getCamundaName())
                                && Boolean.parseBoolean(property.getCamundaValue()));
    }
}
