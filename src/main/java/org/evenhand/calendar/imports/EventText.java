package org.evenhand.calendar.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An event as it stands in the file: only what says on which days it is, and what it is called. Everything else, from
 * attachments to alarms, is dropped before anything reads it.
 *
 * @param line where it begins
 * @param properties unfolded
 */
record EventText(int line, List<String> properties) {

    private static final Set<String> READ = Set.of(
            "UID",
            "SUMMARY",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXRULE",
            "RDATE",
            "EXDATE",
            "STATUS",
            "RECURRENCE-ID");

    EventText {
        properties = properties.stream()
                .filter(property -> READ.contains(nameOf(property)))
                .toList();
    }

    /** The value of a property that stands once, or nothing. */
    Optional<String> value(String name) {
        return properties.stream()
                .filter(property -> nameOf(property).equals(name))
                .map(EventText::valueOf)
                .findFirst();
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    /** The event alone, as a calendar file. */
    String asFile() {
        var lines = new ArrayList<String>(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-", "BEGIN:VEVENT"));
        lines.addAll(properties);
        lines.addAll(List.of("END:VEVENT", "END:VCALENDAR", ""));
        return String.join("\r\n", lines);
    }

    /** What stands before the parameters and the value. */
    private static String nameOf(String property) {
        return property.split("[;:]", 2)[0].strip().toUpperCase(Locale.ROOT);
    }

    /** What follows the first colon outside of quotation marks. */
    private static String valueOf(String property) {
        boolean quoted = false;
        for (int at = 0; at < property.length(); at++) {
            quoted ^= property.charAt(at) == '"';
            if (property.charAt(at) == ':' && !quoted) {
                return property.substring(at + 1).strip();
            }
        }
        return "";
    }
}
