package org.evenhand.calendar.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the events of a calendar file with the lines on which they begin. */
final class EventTexts {

    /** More events than this no library's calendar holds. */
    static final int MOST_EVENTS = 1_000;

    private final List<EventText> events = new ArrayList<>();
    private final List<StringBuilder> properties = new ArrayList<>();
    /** Where the event began that is being read; 0 outside of events. */
    private int begun;
    /** How deep within parts of the event, such as alarms. */
    private int depth;

    private EventTexts() {}

    /** @throws Unreadable when there is no event, one does not end, or there are too many */
    static List<EventText> in(List<String> lines) {
        var texts = new EventTexts();
        for (int at = 0; at < lines.size(); at++) {
            texts.read(lines.get(at), at + 1);
        }
        texts.end(lines);
        return texts.events;
    }

    private void read(String line, int number) {
        var end = after("END:", line);
        var begin = after("BEGIN:", line);
        if (begun == 0) {
            begun = "VEVENT".equals(begin) ? number : 0;
        } else if (begin != null) {
            depth++;
        } else if (end != null && depth > 0) {
            depth--;
        } else if (end != null) {
            finish(end);
        } else if (depth == 0) {
            property(line);
        }
    }

    private void finish(String what) {
        if (!what.equals("VEVENT")) {
            throw new Unreadable(Problem.ofLine(begun, "cutOff"));
        }
        events.add(new EventText(
                begun, properties.stream().map(StringBuilder::toString).toList()));
        if (events.size() > MOST_EVENTS) {
            throw new Unreadable(Problem.ofFile("tooManyEvents", MOST_EVENTS));
        }
        properties.clear();
        begun = 0;
    }

    /** A line that begins with white space goes on with the one before. Source: RFC 5545, 3.1. */
    private void property(String line) {
        boolean folded = line.startsWith(" ") || line.startsWith("\t");
        if (folded && !properties.isEmpty()) {
            properties.get(properties.size() - 1).append(line, 1, line.length());
        } else {
            properties.add(new StringBuilder(line));
        }
    }

    private void end(List<String> lines) {
        if (begun > 0) {
            throw new Unreadable(Problem.ofLine(begun, "cutOff"));
        }
        if (lines.stream().noneMatch(line -> "VCALENDAR".equals(after("END:", line)))) {
            throw new Unreadable(Problem.ofLine(lines.size(), "cutOffFile"));
        }
        if (events.isEmpty()) {
            throw new Unreadable(Problem.ofFile("noEvents"));
        }
    }

    private static @Nullable String after(String start, String line) {
        return line.regionMatches(true, 0, start, 0, start.length())
                ? line.substring(start.length()).strip().toUpperCase(Locale.ROOT)
                : null;
    }
}
