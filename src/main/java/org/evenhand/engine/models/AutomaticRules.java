package org.evenhand.engine.models;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;

/** What runs by itself runs beans of ours: no Java class names, no scripts, no outside workers. */
final class AutomaticRules {

    private final String file;
    private final BpmnModelInstance model;
    private final ParsedModels models;
    private final ExpressionRules expressions;
    private final Problems problems;

    AutomaticRules(
            String file, BpmnModelInstance model, ParsedModels models, ExpressionRules expressions, Problems problems) {
        this.file = file;
        this.model = model;
        this.models = models;
        this.expressions = expressions;
        this.problems = problems;
    }

    void check() {
        model.getModelElementsByType(ServiceTask.class).forEach(this::checkService);
        model.getModelElementsByType(SendTask.class).forEach(this::checkSend);
        model.getModelElementsByType(BusinessRuleTask.class).forEach(this::checkRule);
        model.getModelElementsByType(CamundaExecutionListener.class).forEach(this::checkListener);
        model.getModelElementsByType(CamundaTaskListener.class).forEach(this::checkListener);
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(this::checkLoop);
        model.getModelElementsByType(ScriptTask.class).forEach(script -> refuseScript(script.getId()));
        model.getModelElementsByType(CamundaScript.class).forEach(script -> refuseScript(Problems.idOf(script)));
    }

    private void checkService(ServiceTask task) {
        check(task.getId(), task.getCamundaClass(), task.getCamundaDelegateExpression(), task.getCamundaExpression());
    }

    private void checkSend(SendTask task) {
        check(task.getId(), task.getCamundaClass(), task.getCamundaDelegateExpression(), task.getCamundaExpression());
    }

    private void checkRule(BusinessRuleTask task) {
        String decision = task.getCamundaDecisionRef();
        if (decision == null) {
            check(
                    task.getId(),
                    task.getCamundaClass(),
                    task.getCamundaDelegateExpression(),
                    task.getCamundaExpression());
            return;
        }
        if (!models.hasDecision(decision)) {
            problems.add(file, task.getId(), "decision '" + decision + "' is missing");
        }
        if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
            problems.add(file, task.getId(), "decision '" + decision + "' is not bound to the deployment");
        }
    }

    private void check(String element, @Nullable String name, @Nullable String bean, @Nullable String expression) {
        if (name == null && bean == null && expression == null) {
            problems.add(file, element, "does nothing: it has no delegateExpression");
        }
        checkWays(element, name, bean, expression, JavaDelegate.class);
    }

    private void checkListener(CamundaExecutionListener listener) {
        checkWays(
                Problems.idOf(listener),
                listener.getCamundaClass(),
                listener.getCamundaDelegateExpression(),
                listener.getCamundaExpression(),
                ExecutionListener.class,
                JavaDelegate.class);
    }

    private void checkListener(CamundaTaskListener listener) {
        checkWays(
                Problems.idOf(listener),
                listener.getCamundaClass(),
                listener.getCamundaDelegateExpression(),
                listener.getCamundaExpression(),
                TaskListener.class);
    }

    private void checkWays(
            String element,
            @Nullable String name,
            @Nullable String bean,
            @Nullable String expression,
            Class<?>... kinds) {
        if (name != null) {
            problems.add(file, element, "names the Java class " + name + "; use a delegateExpression");
        }
        if (bean != null) {
            expressions.checkBean(element, bean, kinds);
        }
        if (expression != null) {
            expressions.check(element, expression);
        }
    }

    private void checkLoop(MultiInstanceLoopCharacteristics loop) {
        String element = Problems.idOf(loop.getParentElement());
        String collection = loop.getCamundaCollection();
        if (ModelExpression.isExpression(collection)) {
            expressions.check(element, String.valueOf(collection));
        } else if (collection != null) {
            expressions.checkVariable(element, collection);
        }
        if (loop.getCompletionCondition() != null) {
            expressions.check(element, loop.getCompletionCondition().getTextContent());
        }
    }

    private void refuseScript(String element) {
        problems.add(file, element, "is a script; models run beans only");
    }
}
