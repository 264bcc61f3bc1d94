package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    private static final Scope SCOPE = Scope.of(
            FormsBench.FEEL,
            Map.of("name", "Ada *Lovelace*", "day", "2026-11-07", "tags", List.of("a", "b"), "yes", true));

    private static String html(String wording) {
        return Markdown.html(Wording.of(wording).markdownIn(SCOPE), 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Dear {{name}}                          | Dear Ada *Lovelace*
            = "Dear " + name                       | Dear Ada *Lovelace*
            {{missing}}.                           | .
            On {{date(day)}}                       | On November 7, 2026
            {{#if yes}}Yes{{/if}}{{#if no}}No{{/if}} | Yes
            {{#loop tags}}[{{this}}]{{/loop}}      | [a][b]
            {{tags}}                               | a, b
            {{1/4}}                                | 0.25
            """)
    void fillsIn(String wording, String text) {
        assertThat(Wording.of(wording).in(SCOPE)).isEqualTo(text);
    }

    @Test
    void readsTheSmallLanguageOfMarkup() {
        assertThat(html("# One\n\n## Two\n\n**bold** *so*\n\n- a\n- b\n\n[link](https://example.org)"))
                .contains("<h2 class=\"govuk-heading-m\">One</h2>")
                .contains("<h3 class=\"govuk-heading-s\">Two</h3>")
                .contains("<strong>bold</strong> <em>so</em>")
                .contains("<ul class=\"govuk-list govuk-list--bullet\">")
                .contains("href=\"https://example.org\"");
    }

    @Test
    void takesAValueForTextAndNotForMarkup() {
        assertThat(html("Dear **{{name}}**")).contains("<strong>Ada *Lovelace*</strong>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1986. A year\n# not a heading\n- no list\n    no code\n> no quote\n```\n<b>&amp;</b> [x](javascript:1) ![y](z) \\ `a` _b_ ~ | ==",
                "line\n\n\nline",
                "مكتبة *الجامعة* 👩‍🔬"
            })
    void showsEveryValueAsItWasWritten(String value) {
        String html = Markdown.html(Markdown.escaped(value), 2);

        assertThat(Jsoup.parse(html).body().wholeText().replaceAll("\\s+", " ").strip())
                .isEqualTo(value.replaceAll("\\s+", " ").strip());
        assertThat(Jsoup.parse(html).select("h2, li, code, blockquote, a, b, img, em"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,x)",
                "[a](vbscript:x)",
                "![a](https://example.org/track.png)",
                "<a href=\"javascript:x\">x</a>",
                "[a](https://example.org \"t\\\" onclick=\\\"x\")"
            })
    void isSafeWhateverIsWritten(String markdown) {
        var body = Jsoup.parse(Markdown.html(markdown, 2)).body();

        assertThat(body.select("script, img, iframe")).isEmpty();
        assertThat(body.getElementsByAttribute("onclick")).isEmpty();
        body.select("a").forEach(link -> assertThat(link.attr("href")).matches("|https?:.*|mailto:.*"));
    }

    @Test
    void findsTheHeadingAtItsBeginning() {
        assertThat(Markdown.heading(html("### Reading & writing\n\nmore"))).isEqualTo("Reading & writing");
        assertThat(Markdown.heading(html("Reading"))).isEmpty();
    }
}
