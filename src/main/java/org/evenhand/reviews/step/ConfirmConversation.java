package org.evenhand.reviews.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The employee confirms that the conversation took place. */
@Component
class ConfirmConversation extends ReviewStep {

    ConfirmConversation(StepContext context, ReviewFile file) {
        super("confirmConversation", context, file);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.putAll(readable(
                task, Map.of("conversation", ReviewDocument.CONVERSATION, "assessment", ReviewDocument.ASSESSMENT)));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(ReviewDocument.CONVERSATION_CONFIRMATION, values);
    }
}
