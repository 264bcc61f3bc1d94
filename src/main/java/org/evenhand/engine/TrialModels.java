package org.evenhand.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.evenhand.engine.models.ModelResource;

/** What a trial has to know of the models: the beans and variables they name, and where a case waits for a message. */
final class TrialModels {

    /** An attribute that names one bean and nothing else. */
    private static final Pattern BEAN = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])([A-Za-z_]\\w*)(?![\\w(.'])");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "and", "or", "not");

    private final List<ModelResource> resources;
    private final Map<Object, Object> beans = new HashMap<>();
    private final Map<String, Object> unanswered = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    TrialModels(List<ModelResource> resources) {
        this.resources = resources;
        resources.stream().filter(ModelResource::isProcess).forEach(this::read);
    }

    List<ModelResource> resources() {
        return resources;
    }

    /** Something that does nothing, or tells a message, for each bean that the models name on its own. */
    Map<Object, Object> beans() {
        return beans;
    }

    /** Every variable that a condition names, false where it stands alone and empty where it is compared. */
    Map<String, Object> unanswered() {
        return unanswered;
    }

    /** Whether a case that waits there goes no further without the message. */
    boolean isOnTheWay(String activityId) {
        return onTheWay.contains(activityId);
    }

    private void read(ModelResource resource) {
        BpmnModelInstance model = Bpmn.readModelFromStream(resource.open());
        Set<String> messages = new HashSet<>();
        model.getModelElementsByType(Message.class).forEach(message -> messages.add(message.getName()));
        BEAN.matcher(Bpmn.convertToString(model))
                .results()
                .map(found -> found.group(1))
                .forEach(name -> beans.put(name, messages.contains(name) ? new Telling(name) : new Nothing()));
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> conditions(condition.getTextContent()));
        ids(model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                .map(IntermediateCatchEvent::getId)
                .toList());
        ids(model.getModelElementsByType(ReceiveTask.class).stream()
                .map(ReceiveTask::getId)
                .toList());
    }

    private void ids(Collection<String> ids) {
        onTheWay.addAll(ids);
    }

    private void conditions(String condition) {
        boolean compared = condition.contains("==") || condition.contains("!=");
        List<String> names = new ArrayList<>();
        NAME.matcher(condition).results().map(found -> found.group(1)).forEach(names::add);
        names.stream()
                .filter(name -> !WORDS.contains(name))
                .forEach(name -> unanswered.putIfAbsent(name, compared ? "" : Boolean.FALSE));
    }

    /** What happens outside of the case: documents, mail, ledger. A trial leaves it out. */
    private static final class Nothing implements JavaDelegate, TaskListener, ExecutionListener {

        @Override
        public void execute(DelegateExecution execution) {
            // left out
        }

        @Override
        public void notify(DelegateTask task) {
            // left out
        }

        @Override
        public void notify(DelegateExecution execution) {
            // left out
        }
    }

    /** Tells a message to the case that calls it, if it waits for it. */
    private record Telling(String message) implements JavaDelegate, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            tell(execution.getProcessEngineServices().getRuntimeService(), execution.getProcessInstanceId());
        }

        @Override
        public void notify(DelegateTask task) {
            tell(task.getProcessEngineServices().getRuntimeService(), task.getProcessInstanceId());
        }

        private void tell(RuntimeService runtime, String processInstanceId) {
            runtime.createEventSubscriptionQuery()
                    .eventType("message")
                    .eventName(message)
                    .processInstanceId(processInstanceId)
                    .list()
                    .forEach(waiting -> runtime.messageEventReceived(message, waiting.getExecutionId()));
        }
    }
}
