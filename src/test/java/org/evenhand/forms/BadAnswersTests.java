package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.shared.Refusal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people and programs send wrongly, to every form of the project, and to each question that it shows. */
class BadAnswersTests {

    private static final String HUGE = "é".repeat(200_000);
    private static final String STRANGE =
            "<img src=x onerror=alert(1)> \u202eשלום\u202c 👩🏽‍🦽📚 {{person}} ' \" &amp;";

    static Stream<Path> forms() throws IOException {
        return ProjectFormsTests.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void saysWhereATextIsTooLong(Path file) throws IOException {
        FormDefinition form = ProjectFormsTests.read(file);
        texts(form).forEach(text -> assertThat(errorsWith(form, text.attr("name"), HUGE))
                .as(text.outerHtml())
                .contains(anyRow(text.id())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void saysWhereSomethingIsOfTheWrongType(Path file) throws IOException {
        FormDefinition form = ProjectFormsTests.read(file);
        shown(form)
                .select("input[name$=.day], input[name$=.year], input[inputmode=decimal]")
                .forEach(number -> {
                    String about = number.id().replaceFirst("-(day|year)$", "");
                    assertThat(errorsWith(form, number.attr("name"), "31st of"))
                            .as(number.outerHtml())
                            .anyMatch(id -> id.startsWith(anyRow(about)));
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesAChoiceThatWasNotOffered(Path file) throws IOException {
        FormDefinition form = ProjectFormsTests.read(file);
        shown(form).select("input[type=radio], input[type=checkbox], select").forEach(choice -> {
            try {
                FormSubmission submission = parsed(form, choice.attr("name"), "99");
                assertThat(submission.unfinished() || errors(submission).contains(anyRow(choice.id())))
                        .as(choice.outerHtml())
                        .isTrue();
            } catch (Refusal refusal) {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesAKeyThatIsNotItsOwn(Path file) throws IOException {
        FormDefinition form = ProjectFormsTests.read(file);
        for (String name : List.of("surprise", "a[99999999999].b", "ratings[0].surprise")) {
            assertThatExceptionOfType(Refusal.class)
                    .as(name)
                    .isThrownBy(() -> parsed(form, name, "x"))
                    .matches(refusal -> refusal.kind() == Refusal.Kind.INVALID);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsMarkupAndEveryScriptAsTheTextItIs(Path file) throws IOException {
        FormDefinition form = ProjectFormsTests.read(file);
        for (Element text : texts(form)) {
            FormSubmission submission = parsed(form, text.attr("name"), STRANGE);
            Document again = page(form, submission, ProjectFormsTests.CONTEXT);
            Document summary = page(FORMS.summary(form, submission.values(), ProjectFormsTests.CONTEXT));
            assertThat(again.select("img")).isEmpty();
            assertThat(summary.select("img")).isEmpty();
            assertThat(again.text() + again.select("input").eachAttr("value")).contains("onerror=alert(1)");
        }
    }

    private static List<String> errorsWith(FormDefinition form, String name, String value) {
        return errors(parsed(form, name, value));
    }

    private static List<String> errors(FormSubmission submission) {
        return submission.errors().stream()
                .map(error -> anyRow(error.inputId()))
                .toList();
    }

    /** Empty rows before it are dropped, so that a row may come back under another number; so may an option. */
    private static String anyRow(String id) {
        return id.replaceAll("-+(\\d+|none)", "");
    }

    private static FormSubmission parsed(FormDefinition form, String name, String value) {
        Map<String, String[]> sent = new LinkedHashMap<>(FormsBench.asSentBy(shown(form)));
        sent.put(name, new String[] {value});
        return FORMS.parse(form, sent, ProjectFormsTests.CONTEXT);
    }

    private static List<Element> texts(FormDefinition form) {
        return shown(form).select("textarea, input[type=text]:not([inputmode])").stream()
                .filter(text -> !text.attr("name").matches(".*\\.(day|month|year|time)"))
                .toList();
    }

    private static Document shown(FormDefinition form) {
        return page(form, ProjectFormsTests.CONTEXT);
    }
}
