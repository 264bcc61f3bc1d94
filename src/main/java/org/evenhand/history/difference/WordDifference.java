package org.evenhand.history.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evenhand.history.difference.Piece.Kind;

/** What was added to a text and removed from it, in whole words; space between words belongs to the word before it. */
final class WordDifference {

    private static final Pattern WORDS = Pattern.compile("\\S+\\s*|\\s+");

    /** Texts longer than this are compared line by line: the work grows with the square of what differs. */
    private static final int MANY_WORDS = 5_000;

    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");

    private WordDifference() {}

    static List<Piece> between(String before, String after) {
        Pattern unit = isLong(before) || isLong(after) ? LINES : WORDS;
        List<String> old = parts(unit, before);
        List<String> now = parts(unit, after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static boolean isLong(String text) {
        return WORDS.matcher(text).results().count() > MANY_WORDS;
    }

    private static List<String> parts(Pattern unit, String text) {
        return unit.matcher(text).results().map(found -> found.group()).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }
}
