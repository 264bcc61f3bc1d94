package org.evenhand.reviews.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;

/** A signature of the leadership, or a return to the manager with what has to change. */
abstract class SignatureStep extends ReviewStep {

    private final ReviewDocument signature;

    SignatureStep(String step, ReviewDocument signature, StepContext context, ReviewFile file) {
        super(step, context, file);
        this.signature = signature;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.putAll(readable(
                task, Map.of("assessment", ReviewDocument.ASSESSMENT, "conversation", ReviewDocument.CONVERSATION)));
        context.put("rating", decidedRating(task));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean sentBack = "SEND_BACK".equals(values.get("decision"));
        Map<String, Object> routing = Map.of("sentBack", sentBack);
        return keep(sentBack ? ReviewDocument.SENT_BACK : signature, values)
                .routing(routing)
                .saying(routing);
    }
}
