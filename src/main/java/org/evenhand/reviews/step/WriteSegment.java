package org.evenhand.reviews.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody who supervised for a part of the period writes what they saw in that time, with dated evidence, unrated. */
@Component
class WriteSegment extends ReviewStep {

    private static final String EVIDENCE = "evidence";

    WriteSegment(StepContext context, ReviewFile file) {
        super("writeSegment", context, file);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        PerformanceReview review = review(task);
        LocalDate from = day(values.get("from"));
        LocalDate to = day(values.get("to"));
        if (from.isBefore(review.periodStart()) || to.isAfter(review.periodEnd()) || to.isBefore(from)) {
            return List.of(outside("to", review.periodStart(), review.periodEnd()));
        }
        List<StepProblem> problems = new ArrayList<>();
        List<?> rows = rows(values);
        for (int i = 0; i < rows.size(); i++) {
            LocalDate date = day(((Map<?, ?>) rows.get(i)).get("date"));
            if (date.isBefore(from) || date.isAfter(to)) {
                problems.add(outside(EVIDENCE + "[" + i + "].date", from, to));
            }
        }
        return problems;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        if (review(task).isClosed()) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.refused.alreadyFiled");
        }
        return keep(ReviewDocument.SEGMENT, values)
                .saying(Map.of(EVIDENCE, rows(values).size()));
    }

    private StepProblem outside(String path, LocalDate from, LocalDate to) {
        return StepProblem.at(
                path,
                "reviews.problem.outsideSegment",
                common().texts().date(from),
                common().texts().date(to));
    }

    private static List<?> rows(Map<String, Object> values) {
        return values.get(EVIDENCE) instanceof List<?> rows ? rows : List.of();
    }

    private static LocalDate day(@Nullable Object value) {
        return LocalDate.parse(String.valueOf(Objects.requireNonNull(value)));
    }
}
