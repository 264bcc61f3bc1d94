package org.evenhand.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTests {

    private final PdfText drawable = new PdfText("static/vendor/dejavu-sans-ttf/DejaVuSans.ttf");

    @ParameterizedTest
    @ValueSource(strings = {"Plain – “words”, naïve, ½\n\ttext", "Δοκιμή", "שלום", "سلام", "Łódź", ""})
    void leavesWhatTheTypefacesHave(String text) {
        assertThat(drawable.spelledOut(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"📚,[books]", "a👩‍💻b,a[woman][personal computer]b", "✍️,✍", "馬,[cjk unified ideographs 99ac]"})
    void spellsOutWhatTheyHaveNot(String text, String drawn) {
        assertThat(drawable.spelledOut(text)).isEqualTo(drawn);
    }

    @Test
    void givesTheNumberOfALetterWithoutAName() {
        assertThat(drawable.spelledOut("\uDBFF\uDFFD")).matches("\\[.*10fffd]");
        assertThat(drawable.spelledOut("\uD800")).startsWith("[");
    }
}
