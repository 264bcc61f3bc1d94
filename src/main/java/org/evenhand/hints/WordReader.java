package org.evenhand.hints;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a text apart into words, one look at each character: letters, marks and digits of any script, with apostrophes
 * inside. Hyphens divide, so that "team-player" is two words.
 */
final class WordReader {

    /** No word of the list is longer; a longer one is not worth folding. */
    static final int LONGEST_WORD = 40;

    private final String text;
    private final int length;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private int steps;

    /** @param longest how much of the text is read, in characters */
    WordReader(String text, int longest) {
        this.text = text;
        this.length = Math.min(text.length(), longest);
    }

    /** How many characters were looked at, for those who want to know what it costs. */
    int steps() {
        return steps;
    }

    List<Word> read() {
        boolean joined = false;
        while (at < length) {
            int letter = next();
            if (isPart(letter)) {
                words.add(word(at - Character.charCount(letter), joined));
                joined = true;
            } else {
                joined = joined && joins(letter);
            }
        }
        return words;
    }

    private int next() {
        int letter = text.codePointAt(at);
        at += Character.charCount(letter);
        steps++;
        return letter;
    }

    private Word word(int start, boolean joined) {
        while (at < length && (isPart(text.codePointAt(at)) || isApostropheInside())) {
            next();
        }
        return new Word(start, at, folded(start, at), joined);
    }

    private boolean isApostropheInside() {
        return isApostrophe(text.codePointAt(at)) && at + 1 < length && isPart(text.codePointAt(at + 1));
    }

    private static boolean isPart(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '\u2019' || letter == '\u02BC';
    }

    private static boolean joins(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.DASH_PUNCTUATION;
    }

    private String folded(int start, int end) {
        if (end - start > LONGEST_WORD) {
            return "";
        }
        steps += end - start;
        return fold(text.substring(start, end));
    }

    private static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'');
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
