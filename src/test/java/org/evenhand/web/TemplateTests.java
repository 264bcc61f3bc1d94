package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoWordsOfItsOwn(Path template) {
        assertThat(Template.literalText(textOf(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsNoScriptOrStyle(Path template) {
        assertThat(textOf(template))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style\\b")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    /** Mail programs drop style sheets; no browser of ours ever shows that template. */
    @Test
    void leavesStyleToTheStyleSheet() throws IOException {
        assertThat(templates().filter(template -> textOf(template).contains(" style=")))
                .map(template -> TEMPLATES.relativize(template).toString())
                .isSubsetOf("notifications/mailHtml.jte");
    }

    /** Text of a form, which {@code forms} has made into safe markup itself, and mail in plain text, where there is no markup. */
    @Test
    void escapesEverythingButWhatIsKnownToBeSafe() throws IOException {
        assertThat(templates().filter(template -> textOf(template).contains("$unsafe")))
                .map(template -> TEMPLATES.relativize(template).toString())
                .isSubsetOf("forms/parts.jte", "notifications/mailText.jte");
    }

    /** A referee's link is a secret that no other site knows: its pages need neither session nor token. */
    @ParameterizedTest
    @MethodSource("templates")
    void sendsEveryFormWithItsToken(Path template) {
        assumeThat(template)
                .doesNotHaveToString(TEMPLATES.resolve("letters/step.jte").toString());
        assumeThat(template)
                .doesNotHaveToString(TEMPLATES.resolve("letters/check.jte").toString());
        String text = textOf(template);
        long forms = text.split("method=\"post\"", -1).length;
        assertThat(text.split("page\\.csrf\\(\\)", -1)).hasSize((int) forms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "@param String a\n<p>${a} days</p>",
                "@if(a)\n  <b>yes</b>\n@else\n  ${page.text(\"a.b\")}\n@endif",
                "<nav aria-label=\"Main\"></nav>",
                "@template.layout(page = page, content = @`<p>Deep</p>`)",
                "@template.a(x = @`@template.b(y = @`<p>Deeper</p>`)`)"
            })
    void noticesWordsInATemplate(String template) {
        assertThat(Template.literalText(template)).isNotEmpty();
    }

    @Test
    void takesExpressionsAndMarkupForWhatTheyAre() {
        assertThat(Template.literalText(
                        "@param String a = \"x\"\n<%-- words --%>\n<p class=\"lead\">${page.text(\"a.b\", a)}&nbsp;–</p>"
                                + "@for(String b : c(\"}\"))<i>${b}</i>@endfor"))
                .isEmpty();
    }

    /** Everything that a browser is sent. Mail programs drop style sheets, so that a mail carries its styles itself. */
    private static Stream<Path> pages() throws IOException {
        return templates().filter(template -> !template.endsWith(Path.of("notifications", "mailHtml.jte")));
    }

    private static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".jte"));
    }

    private static String textOf(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
