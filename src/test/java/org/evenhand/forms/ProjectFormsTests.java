package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.READER;
import static org.evenhand.forms.FormsBench.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of the project can be read, shown and sent, with two rows in every list. */
class ProjectFormsTests {

    private static final List<Map<String, String>> OPTIONS =
            List.of(Map.of("value", "1", "label", "Low", "anchor", "a"), Map.of("value", "2", "label", "High"));

    static final Map<String, Object> CONTEXT = Map.of(
            "scale", OPTIONS,
            "values", OPTIONS,
            "ratings", rows(),
            "narratives", rows(),
            "answers", rows(),
            "criteria", rows());

    private static List<Map<String, Object>> rows() {
        return List.of(
                Map.of("key", "collections", "name", "Collections", "description", "Care", "rule", "a"),
                Map.of("key", "service", "name", "Service", "description", "Help", "rule", "b"));
    }

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    static FormDefinition read(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            return READER.read(json, file.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void canBeRead(Path file) throws IOException {
        assertThat(read(file).id() + ".form").isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nameEveryControl(Path file) throws IOException {
        Document page = page(read(file), CONTEXT);

        page.select("input:not([type=hidden]), textarea, select").forEach(control -> {
            Element label = page.selectFirst("label[for=" + control.id() + "]");
            assertThat(label).as(control.outerHtml()).isNotNull();
            assertThat(label.text()).isNotBlank();
        });
        page.select("input[type=radio], fieldset[role=group] input").forEach(control -> assertThat(
                        control.closest("fieldset").selectFirst("legend").text())
                .isNotBlank());
        page.select("button").forEach(button -> assertThat(button.text()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void useEveryIdOnceAndDescribeByWhatIsThere(Path file) throws IOException {
        FormDefinition form = read(file);
        FormSubmission empty = FORMS.parse(form, Map.of(), CONTEXT);
        Document page = page(form, empty, CONTEXT);

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("[aria-describedby]")
                .forEach(control -> assertThat(control.attr("aria-describedby").split(" "))
                        .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
        empty.errors().forEach(error -> assertThat(page.getElementById(error.inputId()))
                .as(error.path())
                .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void doNotSkipALevelOfHeadings(Path file) throws IOException {
        int before = 1;
        for (Element heading : page(read(file), CONTEXT).select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isBetween(2, before + 1);
            before = level;
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takeBackWhatTheyShow(Path file) throws IOException {
        FormDefinition form = read(file);

        FormSubmission submission = FORMS.parse(form, FormsBench.asSentBy(page(form, CONTEXT)), CONTEXT);

        assertThat(submission.unfinished()).isFalse();
        assertThat(page(form, submission, CONTEXT).text()).isNotBlank();
        assertThat(page(FORMS.summary(form, submission.values(), CONTEXT)).text())
                .isNotNull();
    }
}
