package org.evenhand.engine.models;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * A process that is not executable is drawn from facts: it says what it is, every step cites where the fact stands, and
 * nothing in it looks as if it could run.
 */
final class DrawingRules {

    private static final String SOURCE = "source";
    private static final String PROPERTIES = "properties";
    /** What tells the engine who does a step, or how. */
    private static final List<String> INSTRUCTIONS = List.of(
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "formRef",
            "formKey",
            "dueDate",
            "decisionRef",
            "delegateExpression",
            "expression",
            "class",
            "asyncBefore");

    private final String file;
    private final BpmnModelInstance model;
    private final Problems problems;

    DrawingRules(String file, BpmnModelInstance model, Problems problems) {
        this.file = file;
        this.model = model;
        this.problems = problems;
    }

    void check() {
        model.getModelElementsByType(Process.class).stream()
                .filter(process -> !process.isExecutable())
                .forEach(this::check);
    }

    private void check(Process process) {
        if (process.getDocumentations().isEmpty()) {
            problems.add(file, process.getId(), "is not executable and does not say what it is");
        }
        process.getChildElementsByType(FlowNode.class).forEach(this::checkNode);
    }

    private void checkNode(FlowNode node) {
        checkDrawnOnly(node);
        if (node instanceof Activity && source(node).isBlank()) {
            problems.add(file, node.getId(), "cites no source");
        }
    }

    private void checkDrawnOnly(BaseElement element) {
        if (isInstructed(element) || hasExtensionThatRuns(element)) {
            problems.add(file, element.getId(), "is not executable, but says how to run it");
        }
    }

    private static boolean isInstructed(BaseElement element) {
        return INSTRUCTIONS.stream()
                .anyMatch(name -> element.getDomElement().hasAttribute(BpmnModelConstants.CAMUNDA_NS, name));
    }

    private static boolean hasExtensionThatRuns(BaseElement element) {
        return element.getExtensionElements() != null
                && element.getExtensionElements().getDomElement().getChildElements().stream()
                        .anyMatch(extension -> !extension.getLocalName().equals(PROPERTIES));
    }

    private String source(FlowNode node) {
        return model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> SOURCE.equals(property.getCamundaName()))
                .filter(property -> Problems.idOf(property.getParentElement()).equals(node.getId()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }
}
