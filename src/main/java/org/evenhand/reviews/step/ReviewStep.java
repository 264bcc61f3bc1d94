package org.evenhand.reviews.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;

/** What the steps of an annual review have in common. */
abstract class ReviewStep implements CaseStep {

    static final String PROCESS = "annualReview";

    private final String step;
    private final StepContext context;
    private final ReviewFile file;

    ReviewStep(String step, StepContext context, ReviewFile file) {
        this.step = step;
        this.context = context;
        this.file = file;
    }

    @Override
    public final String processKey() {
        return PROCESS;
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public String readers() {
        return "reviews.readers." + step;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return context.of(review(task));
    }

    @Override
    public final Map<String, Object> fitted(Map<String, Object> draft, Map<String, Object> seen) {
        return CriteriaRows.fitted(draft, seen);
    }

    final PerformanceReview review(OpenTask task) {
        return file.review(task.caseId());
    }

    final StepContext common() {
        return context;
    }

    final ReviewFile file() {
        return file;
    }

    /** Content of the newest revision of a document of this case, empty when there is none. */
    final Map<String, Object> content(OpenTask task, ReviewDocument kind) {
        return file.content(task.caseId(), kind);
    }

    /** The same, for the texts of a form. */
    final Map<String, Object> readable(OpenTask task, ReviewDocument kind) {
        return context.readable(content(task, kind));
    }

    /** The overall rating that counts, for the texts of a form; empty before it is confirmed. */
    final Map<String, Object> decidedRating(OpenTask task) {
        return file.decidedRating(task.caseId())
                .map(decided -> context.readable(decided.content()))
                .orElse(Map.of());
    }

    /** Several of them, each under the name a form knows it by. */
    final Map<String, Object> readable(OpenTask task, Map<String, ReviewDocument> named) {
        Map<ReviewDocument, Map<String, Object>> contents = file.contents(task.caseId(), named.values());
        Map<String, Object> readable = new LinkedHashMap<>();
        named.forEach((name, kind) -> readable.put(name, context.readable(contents.getOrDefault(kind, Map.of()))));
        return readable;
    }

    static StepResult keep(ReviewDocument kind, Map<String, Object> values) {
        return StepResult.keeping(kind.name(), values);
    }
}
