package org.evenhand.notifications.web;

import java.nio.charset.StandardCharsets;
import org.evenhand.notifications.feed.CalendarFeeds;
import org.evenhand.notifications.feed.FeedWriter;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where calendar programs read due dates; they cannot sign in. Who does not know a secret learns nothing, not even
 * whether there was one.
 */
@Controller
@AllowedTo(Audience.ANYBODY)
class FeedDoor {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final FeedWriter writer;

    FeedDoor(CalendarFeeds feeds, FeedWriter writer) {
        this.feeds = feeds;
        this.writer = writer;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var opening = feeds.open(secret);
        if (opening.tooOften()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(CalendarFeeds.WINDOW.toSeconds()))
                    .build();
        }
        String owner = opening.personId();
        return owner == null ? ResponseEntity.notFound().build() : calendarOf(owner);
    }

    private ResponseEntity<byte[]> calendarOf(String owner) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evenhand.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(writer.write(owner).getBytes(StandardCharsets.UTF_8));
    }
}
