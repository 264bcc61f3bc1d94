package org.evenhand.notifications;

import java.time.Clock;
import org.evenhand.notifications.post.Postbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each person wants to be told of steps: each at once, as everybody begins, or together once a week. What is said
 * to have a right or to help somebody always comes at once.
 */
@Service
public class NoticeChoices {

    private final ChoiceTable table;
    private final Outbox outbox;
    private final DigestTimes times;
    private final Postbox postbox;
    private final Clock clock;

    NoticeChoices(ChoiceTable table, Outbox outbox, DigestTimes times, Postbox postbox, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.times = times;
        this.postbox = postbox;
        this.clock = clock;
    }

    /** Whether the person gets one mail a week. */
    @Transactional(readOnly = true)
    public boolean isWeekly(String personId) {
        return table.isWeekly(personId);
    }

    /**
     * Takes a choice. The first digest comes with the next one that is due; what waited for it is sent at once when the
     * person wants no digest any more.
     */
    @Transactional
    public void choose(String personId, boolean weekly) {
        if (isWeekly(personId) != weekly) {
            table.put(personId, weekly, times.weekOfLast(clock.instant()));
            if (!weekly) {
                outbox.releaseFromDigest(personId, NoticeState.atFirst(postbox), clock.instant());
            }
        }
    }
}
