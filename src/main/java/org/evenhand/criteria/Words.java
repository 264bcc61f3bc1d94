package org.evenhand.criteria;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds whole words in a text, upper or lower case. */
final class Words {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private Words() {}

    /** The first of the words that stands in the text. */
    static Optional<String> firstIn(String text, Collection<String> words) {
        var present = Set.copyOf(List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)));
        return words.stream().filter(present::contains).findFirst();
    }
}
