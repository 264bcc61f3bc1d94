package org.evenhand.calendar.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Calendar files as tests write them. */
public final class CalendarFiles {

    private CalendarFiles() {}

    /** A file of these events. */
    public static byte[] of(String... events) {
        return text(events).getBytes(UTF_8);
    }

    /** An event of these lines, for instance {@code DTSTART;VALUE=DATE:20301225}. */
    public static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    /** An event of one day, as in {@code 20301225}. */
    public static String day(String date, String name) {
        return event("UID:" + date, "DTSTART;VALUE=DATE:" + date, "SUMMARY:" + name);
    }

    static String text(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }
}
