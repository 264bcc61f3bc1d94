package org.evenhand.calendar.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.calendar.imports.Span.Standing;

/** Collects the days of events as spans, each day by how it stands. */
final class Spans {

    /** More days than this are not looked at: ten years of nothing but closed days would be fewer. */
    static final int MOST_DAYS = 4_000;

    private final LocalDate today;
    private final LocalDate horizon;
    private final Set<LocalDate> closed;
    private final List<Span> spans = new ArrayList<>();
    private int days;

    /** @param closed days that are closed already; those of the file are added as they come */
    Spans(LocalDate today, LocalDate horizon, Set<LocalDate> closed) {
        this.today = today;
        this.horizon = horizon;
        this.closed = new HashSet<>(closed);
    }

    List<Span> all() {
        return spans;
    }

    /** Days that do not close the library whatever the date, such as those of an event with times. */
    void leaveOut(EventText event, LocalDate day, Standing why) {
        spans.add(new Span(event.line(), day, day, EventReader.name(event), why));
    }

    /** @throws Unreadable when the file holds too many days */
    void add(Event event, LocalDate first) {
        days += event.days();
        if (days > MOST_DAYS) {
            throw new Unreadable(Problem.ofLine(event.line(), "tooManyDays", MOST_DAYS));
        }
        for (var day = first; day.isBefore(first.plusDays(event.days())); day = day.plusDays(1)) {
            add(event, first, day);
        }
    }

    /** An event of which no day lies in the time that is planned. */
    void addOutside(Event event) {
        var standing = event.first().isAfter(horizon) ? Standing.BEYOND : Standing.PAST;
        spans.add(new Span(event.line(), event.first(), event.first(), event.name(), standing));
    }

    private void add(Event event, LocalDate first, LocalDate day) {
        var standing = standing(day);
        int at = spans.size() - 1;
        if (day.isAfter(first) && spans.get(at).standing() == standing) {
            spans.set(at, spans.get(at).until(day));
        } else {
            spans.add(new Span(event.line(), day, day, event.name(), standing));
        }
    }

    private Standing standing(LocalDate day) {
        if (day.isBefore(today)) {
            return Standing.PAST;
        }
        if (day.isAfter(horizon)) {
            return Standing.BEYOND;
        }
        return closed.add(day) ? Standing.NEW : Standing.THERE;
    }
}
