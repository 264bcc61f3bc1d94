package org.evenhand.notifications.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code calendar_feed}, one for each person who has an address. */
@Repository
class FeedTable {

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CalendarFeed> find(String personId) {
        return jdbc.sql("select created_at, last_used_at from calendar_feed where person_id = ?")
                .param(personId)
                .query((row, number) -> new CalendarFeed(
                        Timestamps.required(row, "created_at"), Timestamps.optional(row, "last_used_at")))
                .optional();
    }

    Optional<String> owner(String hash) {
        return jdbc.sql("select person_id from calendar_feed where secret_hash = ?")
                .param(hash)
                .query(String.class)
                .optional();
    }

    void put(String personId, String hash, Instant now) {
        // a request sent twice at once waits here for itself
        jdbc.sql("select id from person where id = ? for update")
                .param(personId)
                .query(String.class)
                .optional();
        remove(personId);
        jdbc.sql("insert into calendar_feed (person_id, secret_hash, created_at, window_began_at, window_uses)"
                        + " values (:person, :hash, :now, :now, 0)")
                .param("person", personId)
                .param("hash", hash)
                .param("now", Timestamps.utc(now))
                .update();
    }

    void remove(String personId) {
        jdbc.sql("delete from calendar_feed where person_id = ?")
                .param(personId)
                .update();
    }

    /** Counts a use in one statement, on whatever node; false when the address was used too often. */
    boolean use(String hash, Instant now, Duration window, int most) {
        return jdbc.sql(
                                "update calendar_feed set last_used_at = :now,"
                                        + " window_uses = case when window_began_at <= :begin then 1 else window_uses + 1 end,"
                                        + " window_began_at = case when window_began_at <= :begin then :now else window_began_at"
                                        + " end where secret_hash = :hash and (window_began_at <= :begin or window_uses < :most)")
                        .param("now", Timestamps.utc(now))
                        .param("begin", Timestamps.utc(now.minus(window)))
                        .param("hash", hash)
                        .param("most", most)
                        .update()
                == 1;
    }
}
