package org.evenhand.notifications.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses of personal calendars: one for each person who asked, of 256 random bits. Only the hash is kept, so
 * that nobody who reads the database reads a calendar, and the index finds it without comparing secrets.
 */
@Service
public class CalendarFeeds {

    /** How often an address answers within {@link #WINDOW}; calendar programs ask a few times an hour at most. */
    public static final int USES = 30;

    /** Over which uses are counted. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private final FeedTable table;
    private final People people;
    private final Clock clock;

    CalendarFeeds(FeedTable table, People people, Clock clock) {
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    /** The person's address, if there is one. */
    @Transactional(readOnly = true)
    public Optional<CalendarFeed> of(String personId) {
        return table.find(personId);
    }

    /** Makes a new address. The one before, if any, opens nothing from then on. */
    @Transactional
    public FeedSecret renew(Actor actor) {
        var secret = FeedSecret.random();
        table.put(actor.personId(), secret.hash(), clock.instant());
        return secret;
    }

    /** Takes the address away. Does nothing when there is none. */
    @Transactional
    public void revoke(Actor actor) {
        table.remove(actor.personId());
    }

    /** Whose calendar the secret opens, and whether it may be read now. Counts as a use. */
    @Transactional
    public Opening open(String text) {
        return FeedSecret.of(text)
                .flatMap(secret ->
                        table.owner(secret.hash()).filter(this::isActive).map(owner -> use(secret, owner)))
                .orElse(Opening.UNKNOWN);
    }

    /** Whoever has left has no access any more, by whatever way. */
    private boolean isActive(String personId) {
        return people.find(personId).filter(Person::active).isPresent();
    }

    private Opening use(FeedSecret secret, String owner) {
        return table.use(secret.hash(), clock.instant(), WINDOW, USES) ? Opening.of(owner) : Opening.TOO_OFTEN;
    }
}
