package org.evenhand.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void repeatsAShortTextAsItIs() {
        assertThat(Excerpt.of("Müller 📚 שלום")).isEqualTo("Müller 📚 שלום");
        assertThat(Excerpt.of("x".repeat(60))).hasSize(60).doesNotContain("…");
    }

    @Test
    void shortensALongOneBetweenTwoCharacters() {
        assertThat(Excerpt.of("📚".repeat(61))).isEqualTo("📚".repeat(60) + "…");
    }

    @Test
    void showsWhatIsNoText() {
        assertThat(Excerpt.of("MZ\0\r\n\ud83d")).isEqualTo("MZ����");
    }
}
