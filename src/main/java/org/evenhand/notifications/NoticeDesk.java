package org.evenhand.notifications;

import java.time.Clock;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Human Resources and the administrator can do about notices that did not leave. */
@Service
public class NoticeDesk {

    /** The token of a failed password link is gone: the person asks for another one. */
    private static final String AGAIN = "update notice set state = :state, attempts = 0, reason = null,"
            + " next_attempt_at = :now where state = 'FAILED' and kind <> 'PASSWORD_LINK'";

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Postbox postbox;
    private final Clock clock;

    NoticeDesk(JdbcClient jdbc, Notices notices, Postbox postbox, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.postbox = postbox;
        this.clock = clock;
    }

    /**
     * Sends a failed notice once more.
     *
     * @throws Refusal MISSING when there is none with that id; MOVED_ON when it has not failed, or cannot be sent again
     */
    @Transactional
    public void retry(String id) {
        changed(id, again(jdbc.sql(AGAIN + " and id = :id").param("id", id)));
    }

    /** Sends every failed notice once more, and says how many. */
    @Transactional
    public int retryAll() {
        return again(jdbc.sql(AGAIN));
    }

    /**
     * Takes a failed notice off the list, for instance when the person was told in another way.
     *
     * @throws Refusal MISSING when there is none with that id; MOVED_ON when it has not failed
     */
    @Transactional
    public void dismiss(String id) {
        changed(
                id,
                jdbc.sql("update notice set state = 'WITHDRAWN' where state = 'FAILED' and id = ?")
                        .param(id)
                        .update());
    }

    /**
     * Sends what was kept while there was no mail server, and says how much. What the cases have overtaken meanwhile is
     * withdrawn when its turn comes.
     *
     * @throws Refusal MOVED_ON while there still is no mail server
     */
    @Transactional
    public int sendKept() {
        if (!postbox.isConfigured()) {
            throw Refusal.because(Kind.MOVED_ON, "notifications.refused.noServer");
        }
        return jdbc.sql("update notice set state = 'WAITING', next_attempt_at = ? where state = 'KEPT'")
                .param(Timestamps.utc(clock.instant()))
                .update();
    }

    private int again(JdbcClient.StatementSpec update) {
        return update.param("state", NoticeState.atFirst(postbox).name())
                .param("now", Timestamps.utc(clock.instant()))
                .update();
    }

    private void changed(String id, int rows) {
        if (rows == 0) {
            notices.get(id);
            throw Refusal.because(Kind.MOVED_ON, "notifications.refused.notFailed");
        }
    }
}
