package org.evenhand.peerinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.FormOf;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormDefinition;
import org.evenhand.peerinput.PeerAnswers.PeerAnswer;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** A peer writes, or declines. To the process both are the same: the step is done. */
@Component
class GivePeerInput implements CaseStep {

    static final String STEP = "givePeerInput";

    private static final String CHOICE = "choice";
    private static final String ANSWER = "ANSWER";

    private final StepContext context;
    private final ReviewFile file;
    private final FormOf forms;
    private final PeerPromise promise;
    private final PeerPolicy policy;
    private final PeerCollection collection;

    GivePeerInput(
            StepContext context,
            ReviewFile file,
            FormOf forms,
            PeerPromise promise,
            PeerPolicy policy,
            PeerCollection collection) {
        this.context = context;
        this.file = file;
        this.forms = forms;
        this.promise = promise;
        this.policy = policy;
        this.collection = collection;
    }

    @Override
    public String processKey() {
        return ReviewDocument.PEER_INPUT;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public boolean isAnonymous() {
        return true;
    }

    @Override
    public String readers() {
        return "peerinput.readers.givePeerInput";
    }

    /** Who it is about, which period, and the promise: a peer learns nothing else of the review. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> all = context.of(file.review(task.caseId()));
        return Map.of(
                "person", Objects.requireNonNull(all.get("person")),
                "cycle", Objects.requireNonNull(all.get("cycle")),
                "promise", promise.kept(task.caseId()));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        PerformanceReview review = file.review(task.caseId());
        policy.against(review, String.valueOf(task.assignee())).ifPresent(key -> {
            throw Refusal.because(Kind.NOT_ALLOWED, key);
        });
        collection.take(task.caseId(), ANSWER.equals(values.get(CHOICE)) ? answers(task, values) : List.of());
        return StepResult.unsigned();
    }

    private List<PeerAnswer> answers(OpenTask task, Map<String, Object> values) {
        FormDefinition form = forms.task(task);
        List<PeerAnswer> answers = new ArrayList<>();
        for (String key : form.keys()) {
            if (!key.equals(CHOICE) && values.get(key) instanceof String text && !text.isBlank()) {
                answers.add(new PeerAnswer(form.keys().indexOf(key), form.labelOf(key), text));
            }
        }
        return answers;
    }
}
