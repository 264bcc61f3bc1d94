package org.evenhand.record;

import java.util.regex.Pattern;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** What a file may be called, so that its name shows on every screen and in every folder what it is. */
final class FileName {

    static final int LONGEST = 120;

    /** Parts of a path, markup, wildcards, control characters, and what turns the direction of writing around. */
    private static final Pattern UNFIT = Pattern.compile(
            "[/\\\\<>:\"|?*\\p{Cntrl}\\u0080-\\u009F\\u200B-\\u200F\\u061C\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFD]");

    private FileName() {}

    /**
     * The name without blanks around it.
     *
     * @throws Refusal INVALID when nobody could trust it
     */
    static String checked(String given) {
        String name = given.strip();
        if (name.isEmpty() || name.startsWith(".") || !name.contains(".")) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.unnamed");
        }
        if (UNFIT.matcher(name).find() || name.contains("..") || isBroken(name)) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.name");
        }
        if (name.length() > LONGEST) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.longName", LONGEST);
        }
        return name;
    }

    /** Half a character, which no database keeps. */
    private static boolean isBroken(String name) {
        return name.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
