package org.evenhand.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells from its first bytes when a file is something else than UTF-8 text. */
final class FileSigns {

    private static final int LENGTH = 4;

    private FileSigns() {}

    /** Throws a finding that says what the file is instead; leaves the stream at its start. */
    static void requireUtf8(BufferedInputStream bytes) throws IOException {
        bytes.mark(LENGTH);
        String start = new String(bytes.readNBytes(LENGTH), StandardCharsets.ISO_8859_1);
        bytes.reset();
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            throw Finding.unreadable("The file begins with a byte order mark: another program saved it anew.");
        }
        if (start.startsWith("PK") || start.startsWith("\u001f\u008b")) {
            throw Finding.unreadable("The file is compressed: unpack it first.");
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff") || start.indexOf('\0') >= 0) {
            throw Finding.unreadable("The file is UTF-16 or binary, not UTF-8 text: another program saved it anew.");
        }
    }
}
