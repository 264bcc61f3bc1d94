package org.evenhand.reviews.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Once the conversation was held, a late self-review can no longer be attached. */
@Component("conversationHeld")
public class ConversationHeld implements TaskListener {

    private static final String MESSAGE = "conversationHeld";

    @Override
    public void notify(DelegateTask task) {
        RuntimeService runtime = task.getProcessEngineServices().getRuntimeService();
        runtime.createEventSubscriptionQuery()
                .eventType("message")
                .eventName(MESSAGE)
                .processInstanceId(task.getProcessInstanceId())
                .list()
                .forEach(waiting -> runtime.messageEventReceived(MESSAGE, waiting.getExecutionId()));
    }
}
