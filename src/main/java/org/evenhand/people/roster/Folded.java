package org.evenhand.people.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people search and sort it: lower case, without accents. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static String text(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** At most so many UTF-16 units of it; never half a character. */
    static String text(String text, int longest) {
        var folded = text(text);
        if (folded.length() <= longest) {
            return folded;
        }
        boolean splitsPair = Character.isHighSurrogate(folded.charAt(longest - 1));
        return folded.substring(0, splitsPair ? longest - 1 : longest);
    }
}
