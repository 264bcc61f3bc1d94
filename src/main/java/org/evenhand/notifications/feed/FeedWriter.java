package org.evenhand.notifications.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxCursor;
import org.evenhand.engine.OpenTask;
import org.evenhand.notifications.post.MailSettings;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what waits for a person as a calendar: the name of the step on the day on which it is due, until which hour,
 * and where it is done. A calendar program shows this to whoever looks over a shoulder, and its maker may read it.
 * Source: RFC 5545, 3.6.1.
 */
@Component
public class FeedWriter {

    /** More steps than this nobody has; the soonest due come first. */
    static final int MOST_PAGES = 8;

    private static final Locale LANGUAGE = Locale.US;

    private final Inbox inbox;
    private final LibraryCalendar calendar;
    private final MailSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    FeedWriter(Inbox inbox, LibraryCalendar calendar, MailSettings settings, MessageSource messages, Clock clock) {
        this.inbox = inbox;
        this.calendar = calendar;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** The person's open steps that have a due date, as an iCalendar file. */
    public String write(String personId) {
        var file = new Calendar();
        file.add(new ProdId("-//Evenhand//" + text("feed.name") + "//EN"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(new Name(text("feed.name")));
        for (OpenTask task : open(personId)) {
            Instant due = task.dueAt();
            if (due != null) {
                file.add(event(task, due));
            }
        }
        return printed(file);
    }

    private List<OpenTask> open(String personId) {
        var tasks = new ArrayList<OpenTask>();
        @Nullable InboxCursor after = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var page = inbox.of(personId, after);
            page.items().forEach(item -> tasks.add(item.task()));
            after = page.next();
            if (after == null) {
                break;
            }
        }
        return tasks;
    }

    /** The whole day: an hour would block the time at which the person may be doing something else. */
    private VEvent event(OpenTask task, Instant due) {
        var link = settings.link("/tasks/" + task.id());
        var event = new VEvent(false);
        event.add(new Uid("task-" + task.id() + "@evenhand"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(calendar.dateOf(due)));
        event.add(new Summary(task.name()));
        event.add(new Description(text("feed.due", hour(due), link)));
        event.add(new Url(URI.create(link)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private String hour(Instant due) {
        return DateTimeFormatter.ofPattern(text("feed.format.hour"), LANGUAGE).format(due.atZone(calendar.zone()));
    }

    private static String printed(Calendar file) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(file, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
