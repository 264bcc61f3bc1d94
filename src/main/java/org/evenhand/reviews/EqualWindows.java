package org.evenhand.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.TaskEnded;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Institutional lateness never shortens the employee's time. When a step of anybody but the employee ends late, the
 * employee's windows move by as many business days: those counted from the opening of a step by themselves, those
 * counted from dates of the cycle because the dates move here. The ledger keeps the days and the role. Source:
 * processes.md, two rules; equity.md, equal-windows.
 */
@Component
class EqualWindows {

    private static final String SEGMENT = "writeSegment";

    private final PerformanceReviews reviews;
    private final LateSteps lateSteps;
    private final Documents documents;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    EqualWindows(
            PerformanceReviews reviews,
            LateSteps lateSteps,
            Documents documents,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.lateSteps = lateSteps;
        this.documents = documents;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEnded ended) {
        int late = ended.completed() ? daysLate(ended.task().dueAt()) : 0;
        if (late > 0) {
            reviews.find(ended.task().caseId())
                    .filter(review -> isInstitutional(review, ended.task()))
                    .ifPresent(review -> keep(review, ended.task(), late));
        }
    }

    private void keep(PerformanceReview review, OpenTask task, int late) {
        LateRole role = LateRole.of(review.relationOf(String.valueOf(task.assignee())));
        lateSteps.add(task.id(), task.caseId(), task.step(), role, late);
        ledger.append(
                task.caseId(),
                Entry.automatic("institutionLate", Map.of("step", task.step(), "daysLate", late, "role", role.name())));
        if (documents.latest(task.caseId(), ReviewDocument.SELF_REVIEW.name()).isEmpty()) {
            moveDatesAhead(review, task, late);
        }
    }

    /** The self-review keeps its distance from the conversation. */
    private void moveDatesAhead(PerformanceReview review, OpenTask task, int late) {
        LocalDate due = calendar.dateOf(Objects.requireNonNull(task.dueAt()));
        if (!review.selfReviewDue().isBefore(due)) {
            reviews.reschedule(
                    task.caseId(),
                    calendar.plusBusinessDays(review.selfReviewDue(), late),
                    calendar.plusBusinessDays(review.conversationBy(), late),
                    review.ratingsDue());
        }
    }

    private int daysLate(@Nullable Instant dueAt) {
        return dueAt == null
                ? 0
                : calendar.businessDaysBetween(calendar.dateOf(dueAt), calendar.dateOf(clock.instant()));
    }

    /** Peers and whoever writes a segment hold nobody up: their step lapses, and the review never waits for it. */
    private static boolean isInstitutional(PerformanceReview review, OpenTask task) {
        return !task.processKey().equals(ReviewDocument.PEER_INPUT)
                && !task.step().equals(SEGMENT)
                && task.assignee() != null
                && review.relationOf(task.assignee()) != Relation.SUBJECT;
    }
}
