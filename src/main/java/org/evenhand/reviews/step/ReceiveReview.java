package org.evenhand.reviews.step;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/**
 * The employee receives the review: with or without a statement, or declining to sign. A signature is receipt, not
 * agreement; a statement travels with the record for ever (§52C).
 */
@Component
class ReceiveReview extends ReviewStep {

    private static final Map<String, ReviewDocument> SHOWN = Stream.of(
                    ReviewDocument.ASSESSMENT,
                    ReviewDocument.OVERALL_RATING,
                    ReviewDocument.RATING_REVIEW,
                    ReviewDocument.RATING_CONFIRMATION)
            .collect(Collectors.toUnmodifiableMap(Names::camel, Function.identity()));

    ReceiveReview(StepContext context, ReviewFile file) {
        super("receiveReview", context, file);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.putAll(readable(task, SHOWN));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        Object statement = values.get("statement");
        boolean missing = statement == null || statement.toString().isBlank();
        return missing && "RECEIVED_WITH_STATEMENT".equals(values.get("answer"))
                ? List.of(StepProblem.at("statement", "reviews.problem.statementMissing"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Map<String, Object> routing = Map.of("receiptAnswer", String.valueOf(values.get("answer")));
        return keep(ReviewDocument.RECEIPT, values).routing(routing).saying(routing);
    }
}
