package org.evenhand.calendar.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.HexFormat;
import java.util.List;

/** Turns the bytes of a calendar file into its lines, or says what they are instead. Source: RFC 5545, 3.1. */
final class CalendarText {

    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CalendarText() {}

    /**
     * The lines as they stand in the file.
     *
     * @throws Unreadable when it is no calendar file in UTF-8
     */
    static List<String> lines(byte[] file) {
        if (file.length == 0) {
            throw new Unreadable(Problem.ofFile("emptyFile"));
        }
        if (isUtf16(file)) {
            throw new Unreadable(Problem.ofLine(1, "utf16"));
        }
        var text = decoded(file);
        var lines = withoutMark(text).lines().toList();
        if (lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.strip().equalsIgnoreCase(BEGIN))
                .isEmpty()) {
            throw new Unreadable(Problem.ofFile("notCalendar"));
        }
        return lines;
    }

    private static String decoded(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(file.length);
        if (UTF_8.newDecoder().decode(in, out, true).isError()) {
            throw new Unreadable(notUtf8(file, in.position()));
        }
        return out.flip().toString();
    }

    /** What is no text at all is no calendar, whatever its first byte is called. */
    private static Problem notUtf8(byte[] file, int at) {
        var start = new String(file, 0, Math.min(at, file.length), UTF_8);
        if (!withoutMark(start).stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
            return Problem.ofFile("notCalendar");
        }
        var wrong = HexFormat.of().withUpperCase().formatHex(file, at, at + 1);
        return Problem.ofLine((int) start.chars().filter(each -> each == '\n').count() + 1, "notUtf8", wrong);
    }

    private static boolean isUtf16(byte[] file) {
        return file.length > 1
                && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
                        || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)
                        || file[0] == 0
                        || file[1] == 0);
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
