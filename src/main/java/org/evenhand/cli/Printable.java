package org.evenhand.cli;

/** What a terminal prints as it stands: names in a file may hold signs that move its cursor or turn the text around. */
final class Printable {

    private Printable() {}

    /** The text with such signs spelt out, as in {@code \u001b}; line ends stay. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign != '\n' && steers(sign)) {
                printable.append(String.format("\\u%04x", sign));
            } else {
                printable.appendCodePoint(sign);
            }
        });
        return printable.toString();
    }

    private static boolean steers(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
