package org.evenhand.reviews;

import java.time.LocalDate;
import org.evenhand.cycles.TwoWeeks;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.TaskOpened;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The day of the conversation moves on, as far as two weeks take, when a self-review is due later than planned: because
 * it was given more time, or because it opened late and keeps its whole window. Source: processes.md, annual review,
 * write self-review.
 */
@Component
public class ConversationDay {

    private static final String SELF_REVIEW = "writeSelfReview";

    private final PerformanceReviews reviews;
    private final LibraryCalendar calendar;

    ConversationDay(PerformanceReviews reviews, LibraryCalendar calendar) {
        this.reviews = reviews;
        this.calendar = calendar;
    }

    @EventListener
    void on(TaskOpened opened) {
        OpenTask task = opened.task();
        if (task.step().equals(SELF_REVIEW) && task.dueAt() != null) {
            LocalDate due = calendar.dateOf(task.dueAt());
            reviews.find(task.caseId()).ifPresent(review -> keepDistance(review, task, due));
        }
    }

    /**
     * The ratings stay due when they are: their steps keep the time that counts from their opening.
     *
     * @param until day on which the step is due now
     */
    public void keepDistance(PerformanceReview review, OpenTask task, LocalDate until) {
        LocalDate earliest = TwoWeeks.after(until, calendar);
        if (task.step().equals(SELF_REVIEW) && earliest.isAfter(review.conversationBy())) {
            reviews.reschedule(review.caseId(), until, earliest, review.ratingsDue());
        }
    }
}
