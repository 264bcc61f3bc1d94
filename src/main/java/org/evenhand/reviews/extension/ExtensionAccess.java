package org.evenhand.reviews.extension;

import java.util.List;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.springframework.stereotype.Component;

/** Who may give more time for which step: Human Resources for any, the manager for the employee's, nobody for their own. */
@Component
class ExtensionAccess {

    private final Inbox inbox;

    ExtensionAccess(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Open steps with a due date for which this person may give more time. */
    List<OpenTask> extendable(PerformanceReview review, Actor actor) {
        if (review.isClosed()) {
            return List.of();
        }
        return inbox.openIn(review.caseId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.dueAt() != null && task.assignee() != null)
                .filter(task -> mayExtend(review, task, actor))
                .toList();
    }

    private static boolean mayExtend(PerformanceReview review, OpenTask task, Actor actor) {
        if (actor.personId().equals(task.assignee())) {
            return false;
        }
        return switch (review.relationOf(actor.personId())) {
            case MANAGER -> review.personId().equals(task.assignee());
            case NONE -> actor.has(Role.HR);
            case SUBJECT, DEPARTMENT_HEAD, ASSOCIATE_DIRECTOR -> false;
        };
    }

    /** Whether the person could ever give more time for some step of this review. */
    static boolean isConcerned(PerformanceReview review, Actor actor) {
        Relation relation = review.relationOf(actor.personId());
        return relation == Relation.MANAGER || relation == Relation.NONE && actor.has(Role.HR);
    }
}
