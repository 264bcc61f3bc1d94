package org.evenhand.disclosure;

import java.time.Clock;
import java.util.List;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was told about entries in their own record by bare notices; of any other entry it says nothing. */
@Service
public class OwnRecord {

    private final EntryRows rows;
    private final Clock clock;

    OwnRecord(EntryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest first. */
    public List<NegativeEntry> noticesTo(Actor actor) {
        return rows.noticedTo(actor.personId());
    }

    /** How many of them the person has not confirmed to have read. */
    public long unread(Actor actor) {
        return rows.unreadBy(actor.personId());
    }

    /** The person has read them; harmless when repeated. */
    @Transactional
    public void confirmRead(Actor actor) {
        rows.readNotices(actor.personId(), clock.instant());
    }
}
