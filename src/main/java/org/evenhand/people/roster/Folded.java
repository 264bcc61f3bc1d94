package org.evenhand.people.roster;

import org.evenhand.people.PeopleSearch;

/** Folded text that fits a column. */
final class Folded {

    private Folded() {}

    /** At most so many UTF-16 units; never half a character. */
    static String text(String text, int longest) {
        var folded = PeopleSearch.folded(text);
        if (folded.length() <= longest) {
            return folded;
        }
        boolean splitsPair = Character.isHighSurrogate(folded.charAt(longest - 1));
        return folded.substring(0, splitsPair ? longest - 1 : longest);
    }
}
