package org.evenhand.engine.models;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Forms of acts outside the steps of a process. The process names each in an extension property {@code act}, so that
 * they are deployed with it, and documents written with them can always be shown as they were.
 */
final class ActForms {

    private static final String PROPERTY = "act";

    private final String file;
    private final BpmnModelInstance model;

    ActForms(String file, BpmnModelInstance model) {
        this.file = file;
        this.model = model;
    }

    List<String> ids() {
        return model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .map(property -> String.valueOf(property.getCamundaValue()))
                .toList();
    }

    void check(ParsedModels models, Problems problems) {
        ids().stream()
                .filter(form -> !models.hasForm(form))
                .forEach(form -> problems.add(file, PROPERTY, "form '" + form + "' is missing"));
    }
}
