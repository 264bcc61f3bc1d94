package org.evenhand.forms;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.CamundaFeel;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Real forms, real FEEL, the real messages and templates, on November 21, 2026 in New York; without Spring. */
final class FormsBench {

    static final Feel FEEL = new CamundaFeel();
    static final FormReader READER = new FormReader(FEEL);
    static final Texts TEXTS = new MessageTexts(messages());
    static final Forms FORMS = new Forms(FEEL, TEXTS, clock(), calendar());

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private FormsBench() {}

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    }

    private static LibraryCalendar calendar() {
        return new LibraryDays(
                ZoneId.of("America/New_York"), Set.of(DayOfWeek.values()), LocalTime.of(17, 0), Set.of());
    }

    /** A form of these components, written with apostrophes for quotation marks. */
    static FormDefinition aForm(String... components) {
        String json = "{'type':'default','id':'test','components':[" + String.join(",", components) + "]}";
        return READER.read(JsonMapper.shared().readTree(json.replace('\'', '"')), "test.form");
    }

    /** What a page sends: names and values by turns; the same name again adds a value. */
    static Map<String, String[]> sent(String... namesAndValues) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            sent.merge(namesAndValues[i], new String[] {value}, FormsBench::joined);
        }
        return sent;
    }

    private static String[] joined(String[] before, String[] after) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(before), java.util.Arrays.stream(after))
                .toArray(String[]::new);
    }

    static FormSubmission parse(FormDefinition form, String... namesAndValues) {
        return FORMS.parse(form, sent(namesAndValues), Map.of());
    }

    /** What the person reads about each error. */
    static List<String> messages(FormSubmission submission) {
        return submission.errors().stream().map(error -> error.message(TEXTS)).toList();
    }

    static Document page(FormDefinition form, FormSubmission submission, Map<String, Object> context) {
        return page(FORMS.view(form, submission.values(), submission.errors(), context));
    }

    static Document page(FormDefinition form, Map<String, Object> context) {
        return page(FORMS.view(form, Map.of(), List.of(), context));
    }

    static Document page(FormView view) {
        return rendered("forms/form.jte", Map.of("form", view));
    }

    static Document page(FormSummary summary) {
        return rendered("forms/summary.jte", Map.of("summary", summary));
    }

    private static Document rendered(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, parameters, html);
        return Jsoup.parse(html.toString());
    }

    /** What a browser would send from the page as it stands: every field that has a value, boxes only if checked. */
    static Map<String, String[]> asSentBy(Document page) {
        Map<String, String[]> sent = new LinkedHashMap<>();
        page.select("input[name], textarea[name], select[name]").forEach(field -> {
            boolean box = field.attr("type").matches("radio|checkbox");
            if (!box || field.hasAttr("checked")) {
                sent.merge(field.attr("name"), new String[] {valueOf(field)}, FormsBench::joined);
            }
        });
        return sent;
    }

    private static String valueOf(org.jsoup.nodes.Element field) {
        if (field.normalName().equals("select")) {
            var chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.attr("value");
        }
        return field.normalName().equals("textarea")
                ? field.wholeText().replaceFirst("^\n", "").replace("\n", "\r\n")
                : field.attr("value");
    }
}
