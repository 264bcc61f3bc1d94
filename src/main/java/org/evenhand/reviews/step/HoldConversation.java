package org.evenhand.reviews.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * The manager records the conversation, which takes place at the earliest two business days after the employee got the
 * draft. The draft may change as a result.
 */
@Component
class HoldConversation extends ReviewStep {

    private static final int DAYS_WITH_THE_DRAFT = 2;

    private final LibraryCalendar calendar;
    private final Clock clock;

    HoldConversation(StepContext context, ReviewFile file, LibraryCalendar calendar, Clock clock) {
        super("holdConversation", context, file);
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        LocalDate earliest = earliest(review(task));
        context.put("earliestConversation", common().texts().date(earliest));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        LocalDate heldOn = LocalDate.parse(String.valueOf(values.get("heldOn")));
        LocalDate earliest = earliest(review(task));
        if (heldOn.isBefore(earliest)) {
            return List.of(StepProblem.at(
                    "heldOn",
                    "reviews.problem.conversationTooEarly",
                    common().texts().date(earliest)));
        }
        return heldOn.isAfter(calendar.dateOf(clock.instant()))
                ? List.of(StepProblem.at("heldOn", "reviews.problem.conversationInFuture"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Map<String, Object> routing = Map.of("assessmentChanges", "YES".equals(values.get("assessmentChanges")));
        return keep(ReviewDocument.CONVERSATION, values).routing(routing).saying(routing);
    }

    private LocalDate earliest(PerformanceReview review) {
        LocalDate shared = review.draftSharedOn();
        return calendar.plusBusinessDays(shared == null ? review.periodStart() : shared, DAYS_WITH_THE_DRAFT);
    }
}
