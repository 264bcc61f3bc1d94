package org.evenhand.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;

/**
 * Hebrew, Arabic and what runs like them, in a PDF, by the Unicode algorithm of the JDK. Letters of Arabic stand
 * unjoined: joining them takes ICU, fifteen megabytes more, and the page shows them joined.
 */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    private static final Map<String, String> MIRRORED =
            Map.of("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "<", ">", ">", "<", "«", "»", "»", "«");

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String text, byte direction) {
        int base =
                switch (direction) {
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                };
        paragraph = new Bidi(text, base);
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        int start = paragraph.getRunStart(run);
        return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction(paragraph.getRunLevel(run)));
    }

    @Override
    public byte getBaseDirection(String text) {
        Bidi whole = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return whole.isLeftToRight() ? LTR : direction(whole.getBaseLevel());
    }

    private static byte direction(int level) {
        return level % 2 == 0 ? LTR : RTL;
    }

    /** Whole characters as people see them, last first. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        StringBuilder reversed = new StringBuilder(text.length());
        int end = characters.last();
        for (int start = characters.previous(); start != BreakIterator.DONE; start = characters.previous()) {
            String character = text.substring(start, end);
            reversed.append(MIRRORED.getOrDefault(character, character));
            end = start;
        }
        return reversed.toString();
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
