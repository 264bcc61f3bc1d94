package org.evenhand.calendar.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.calendar.CalendarRules;
import org.evenhand.calendar.imports.Span.Standing;

/**
 * Reads a calendar file whole and says everything that is wrong with it. Never throws for what the file holds, and
 * looks at recurring events only between today and the horizon.
 */
final class FileReader {

    /** More recurring events than this no library's calendar holds. */
    static final int MOST_RECURRING = 200;

    private final LocalDate today;
    private final Spans spans;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private FileReader(LocalDate today, Set<LocalDate> closed) {
        this.today = today;
        this.spans = new Spans(today, CalendarRules.horizon(today), closed);
    }

    /** @param closed days on which the library is closed already */
    static Reading read(byte[] file, LocalDate today, Set<LocalDate> closed) {
        try {
            return new FileReader(today, closed).read(EventTexts.in(CalendarText.lines(file)));
        } catch (Unreadable whole) {
            return Reading.refused(whole.problem());
        }
    }

    private Reading read(List<EventText> texts) {
        texts.forEach(text -> collect(text.line(), () -> understand(text)));
        if (events.stream().filter(Event::recurs).count() > MOST_RECURRING) {
            problems.add(Problem.ofFile("tooManyRecurring", MOST_RECURRING));
        }
        if (problems.isEmpty()) {
            var moved = moved(texts);
            events.forEach(event -> collect(event.line(), () -> spread(event, moved)));
        }
        return new Reading(texts.size(), problems.isEmpty() ? spans.all() : List.of(), problems);
    }

    private void understand(EventText text) {
        if (text.value("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent()) {
            spans.leaveOut(text, EventReader.day(text, "DTSTART"), Standing.CANCELLED);
        } else if (EventReader.hasTimes(text)) {
            spans.leaveOut(text, EventReader.day(text, "DTSTART"), Standing.TIMED);
        } else {
            events.add(EventReader.read(text));
        }
    }

    /** Days of recurring events in whose place another event of the file stands. Source: RFC 5545, 3.8.4.4. */
    private static Set<String> moved(List<EventText> texts) {
        return texts.stream()
                .filter(text -> text.has("RECURRENCE-ID"))
                .map(text -> key(text.value("UID").orElse(""), EventReader.day(text, "RECURRENCE-ID")))
                .collect(Collectors.toSet());
    }

    private void spread(Event event, Set<String> moved) {
        var beginnings = event.beginnings(today, CalendarRules.horizon(today));
        beginnings.stream()
                .filter(day -> !event.recurs() || !moved.contains(key(event.uid(), day)))
                .forEach(day -> spans.add(event, day));
        if (beginnings.isEmpty()) {
            spans.addOutside(event);
        }
    }

    private static String key(String uid, LocalDate day) {
        return day + " " + uid;
    }

    private void collect(int line, Runnable part) {
        try {
            part.run();
        } catch (Unreadable unreadable) {
            problems.add(unreadable.problem());
        } catch (DateTimeException | ArithmeticException | ClassCastException rule) {
            problems.add(Problem.ofLine(line, "unreadable", "RRULE"));
        }
    }
}
