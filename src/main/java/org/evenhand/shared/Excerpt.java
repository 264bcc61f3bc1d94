package org.evenhand.shared;

/** A few words of a file that somebody uploaded, as a message about it may repeat them. */
public final class Excerpt {

    private static final int LONGEST = 60;
    private static final int NO_CHARACTER = 0xFFFD;

    private Excerpt() {}

    /** At most 60 characters; what is no character of a text, as in a picture that pretends to be one, is shown as �. */
    public static String of(String text) {
        int[] points = text.codePoints()
                .limit(LONGEST + 1L)
                .map(point -> isText(point) ? point : NO_CHARACTER)
                .toArray();
        return points.length <= LONGEST ? new String(points, 0, points.length) : new String(points, 0, LONGEST) + "…";
    }

    private static boolean isText(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }
}
