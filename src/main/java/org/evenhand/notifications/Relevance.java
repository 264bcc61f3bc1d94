package org.evenhand.notifications;

import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** A notice that the case has overtaken while it waited is not sent: its link would lead nowhere, its list be empty. */
@Component
class Relevance {

    private final Inbox inbox;
    private final NoticeSteps steps;

    Relevance(Inbox inbox, NoticeSteps steps) {
        this.inbox = inbox;
        this.steps = steps;
    }

    boolean isOvertaken(Notice notice) {
        if (notice.kind() == NoticeKind.DIGEST) {
            return inbox.count(notice.personId()) == 0;
        }
        if (notice.kind() == NoticeKind.DEADLINES_MOVED) {
            return steps.of(notice).isEmpty();
        }
        return notice.kind().isAboutAnOpenTask() && !stillOpen(notice);
    }

    private boolean stillOpen(Notice notice) {
        String taskId = notice.taskId();
        return taskId != null
                && inbox.find(taskId)
                        .filter(item -> concerns(notice, item.task()))
                        .isPresent();
    }

    private static boolean concerns(Notice notice, OpenTask task) {
        return !notice.kind().isForTheHolder() || notice.personId().equals(task.assignee());
    }
}
