package org.evenhand.history.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.people.PeopleSearch;

/**
 * The words of a text as search knows them: letters and digits, in lower case and without accents. Whatever else somebody
 * types stands between words and means nothing.
 */
final class SearchWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]{2,}");
    private static final int LONGEST = 40;

    private SearchWords() {}

    /** Each once, in the order of the text; of a long word its beginning. */
    static Set<String> in(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher found = WORD.matcher(PeopleSearch.folded(text));
        while (found.find()) {
            words.add(shortened(found.group()));
        }
        return words;
    }

    private static String shortened(String word) {
        int length = Math.min(LONGEST, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, length));
    }
}
