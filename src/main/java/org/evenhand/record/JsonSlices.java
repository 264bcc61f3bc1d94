package org.evenhand.record;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a JSON text into the raw texts of its values without holding more than one of them, so that a huge file needs
 * no huge memory. What stands inside a slice is not checked here.
 */
final class JsonSlices {

    /** The largest document with what stands around its content. */
    static final int LARGEST = DocumentRevision.LONGEST + 10_000;

    private static final int END = -1;

    private final Reader reader;
    private final int largest;
    private int ahead;

    JsonSlices(Reader reader, int largest) throws IOException {
        this.reader = reader;
        this.largest = largest;
        this.ahead = reader.read();
    }

    boolean atEnd() throws IOException {
        skipSpace();
        return ahead == END;
    }

    /** Whether the next sign is this one; passes it if so. */
    boolean passes(char sign) throws IOException {
        if (atEnd() || ahead != sign) {
            return false;
        }
        take();
        return true;
    }

    /** The raw text of the next value: up to the comma, bracket or end that follows it. */
    String value(String what) throws IOException {
        skipSpace();
        StringBuilder slice = new StringBuilder();
        int depth = 0;
        while (ahead != END && !(depth == 0 && endsValue())) {
            if (ahead == '"') {
                takeString(slice, what);
            } else {
                depth += depthOf(ahead);
                append(slice, what);
            }
        }
        if (depth > 0) {
            throw endsEarly(what);
        }
        trimEnd(slice);
        return slice.toString();
    }

    private static void trimEnd(StringBuilder slice) {
        while (!slice.isEmpty() && isSpace(slice.charAt(slice.length() - 1))) {
            slice.setLength(slice.length() - 1);
        }
    }

    private boolean endsValue() {
        return ahead == ',' || ahead == ']' || ahead == '}' || ahead == ':';
    }

    private static int depthOf(int sign) {
        return switch (sign) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    private void takeString(StringBuilder slice, String what) throws IOException {
        append(slice, what);
        while (ahead != '"') {
            if (ahead == '\\') {
                append(slice, what);
            }
            append(slice, what);
        }
        append(slice, what);
    }

    private void append(StringBuilder slice, String what) throws IOException {
        if (ahead == END) {
            throw endsEarly(what);
        }
        if (slice.length() == largest) {
            throw Finding.unreadable("The file holds more than " + largest + " characters in " + what
                    + ": this is not something Evenhand exported.");
        }
        slice.append((char) take());
    }

    private int take() throws IOException {
        int taken = ahead;
        ahead = reader.read();
        return taken;
    }

    private void skipSpace() throws IOException {
        while (isSpace(ahead)) {
            take();
        }
    }

    static boolean isSpace(int sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    static Finding endsEarly(String what) {
        return Finding.unreadable("The file ends too early, in " + what + ": was it copied completely?");
    }
}
