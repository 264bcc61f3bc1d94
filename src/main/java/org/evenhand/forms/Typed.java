package org.evenhand.forms;

import java.util.regex.Pattern;

/** Text as browsers send it, made fit to keep. */
final class Typed {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private static final char BROKEN = '\uFFFD';

    private Typed() {}

    /** Line ends become \n; other control characters, NUL among them, go; lone surrogates become U+FFFD. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return LONE_SURROGATE.matcher(CONTROL.matcher(lines).replaceAll("")).replaceAll(String.valueOf(BROKEN));
    }

    /** As {@link #clean}, on one line and without space around it. */
    static String line(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    /** Whether a character was broken on its way; {@link #clean} marks half characters so. */
    static boolean isBroken(String text) {
        return text.indexOf(BROKEN) >= 0;
    }

    /** Characters as people count them. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
