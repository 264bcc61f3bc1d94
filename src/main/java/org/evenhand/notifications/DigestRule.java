package org.evenhand.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/**
 * Whether a notice can wait for the digest. It can when its person chose so and the digest still comes before the step
 * is due; a step that is due sooner is told at once, or nobody would hear of it in time.
 */
@Component
class DigestRule {

    /** What a digest says as well: that a step has come, that it still waits, and until when. */
    private static final Set<NoticeKind> FOLDED = Set.of(
            NoticeKind.TASK_OPENED,
            NoticeKind.TASK_HANDED_OVER,
            NoticeKind.REMINDER,
            NoticeKind.DEADLINE_MOVED,
            NoticeKind.DEADLINE_MOVED_OF_OTHER);

    private final ChoiceTable choices;
    private final DigestTimes times;
    private final Clock clock;

    DigestRule(ChoiceTable choices, DigestTimes times, Clock clock) {
        this.choices = choices;
        this.times = times;
        this.clock = clock;
    }

    boolean waits(NoticeKind kind, String personId, OpenTask task) {
        return FOLDED.contains(kind) && choices.isWeekly(personId) && isInTime(kind, task);
    }

    /** A reminder is of a step that a digest has listed already, or will list. */
    private boolean isInTime(NoticeKind kind, OpenTask task) {
        Instant due = task.dueAt();
        Instant known = kind == NoticeKind.REMINDER ? task.createdAt() : clock.instant();
        return due == null || times.next(known).isBefore(due);
    }
}
