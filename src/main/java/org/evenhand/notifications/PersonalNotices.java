package org.evenhand.notifications;

import java.time.Clock;
import java.time.Instant;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices that belong to no case, written at once and never kept for a digest. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PersonalNotices {

    private final Outbox outbox;
    private final Postbox postbox;
    private final Clock clock;

    PersonalNotices(Outbox outbox, Postbox postbox, Clock clock) {
        this.outbox = outbox;
        this.postbox = postbox;
        this.clock = clock;
    }

    /**
     * Writes a notice in the caller's transaction.
     *
     * @param day when what it speaks of happened; null when it speaks of no day
     * @return id of the notice
     */
    public String tell(NoticeKind kind, String personId, @Nullable Instant day) {
        String id = Ids.next();
        outbox.add(id, NewNotice.ofDay(kind, personId, day), NoticeState.atFirst(postbox), clock.instant());
        return id;
    }
}
