package org.evenhand.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What is written, in letters that the embedded typefaces have. A picture or letter that none of them has is spelt out by
 * its Unicode name, as in "[books]": a record that shows a box instead has lost a word.
 */
final class PdfText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private final List<Font> typefaces;

    /** @param files TrueType files in the class path */
    PdfText(String... files) {
        typefaces = Stream.of(files).map(PdfText::typeface).toList();
    }

    void spellOut(Document page) {
        page.traverse((Node node, int depth) -> {
            if (node instanceof TextNode text) {
                text.text(spelledOut(text.getWholeText()));
            }
        });
    }

    String spelledOut(String text) {
        StringBuilder all = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> all.append(drawn(letter)));
        return all.toString();
    }

    private String drawn(int letter) {
        if (joinsOrVaries(letter)) {
            return "";
        }
        if (Character.isWhitespace(letter) || typefaces.stream().anyMatch(typeface -> typeface.canDisplay(letter))) {
            return Character.toString(letter);
        }
        return Character.getType(letter) == Character.FORMAT ? "" : "[" + name(letter) + "]";
    }

    /** Makes one picture of two, or says how the letter before it looks. */
    private static boolean joinsOrVaries(int letter) {
        return letter == ZERO_WIDTH_JOINER || (letter >= FIRST_VARIATION && letter <= LAST_VARIATION);
    }

    private static String name(int letter) {
        String name = Character.getName(letter);
        return name == null ? "U+%04X".formatted(letter) : name.toLowerCase(Locale.ROOT);
    }

    private static Font typeface(String file) {
        try (InputStream in = Pdf.open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(file, broken);
        }
    }
}
