package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.asSentBy;
import static org.evenhand.forms.FormsBench.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evenhand.shared.Refusal;

/** What holds for whatever is sent. */
class FormsProperties {

    private static final FormDefinition FORM = aForm(
            "{'type':'textfield','key':'line','label':'Line','validate':{'maxLength':20}}",
            "{'type':'textarea','key':'box.text','label':'Text'}",
            "{'type':'number','key':'number','label':'Number','validate':{'max':9}}",
            "{'type':'checkbox','key':'ok','label':'Fine'}",
            "{'type':'radio','key':'one','label':'One','values':[{'label':'A','value':'a'},{'label':'B','value':'b'}]}",
            "{'type':'checklist','key':'many','label':'Many','values':[{'label':'A','value':'a'},{'label':'B','value':2}]}",
            "{'type':'select','key':'late','label':'Late','valuesExpression':'=[1, 2]','conditional':{'hide':'=ok'}}",
            "{'type':'datetime','key':'day','label':'Day'}",
            "{'type':'datetime','key':'both','label':'Both','subtype':'datetime'}",
            "{'type':'expression','key':'sum','expression':'=number + 1'}",
            "{'type':'dynamiclist','path':'fixed','label':'Fixed','allowAddRemove':false,'defaultRepetitions':2,"
                    + "'components':[{'type':'textfield','key':'a','label':'A'}]}",
            "{'type':'dynamiclist','path':'rows','label':'Rows','components':["
                    + "{'type':'textfield','key':'a','label':'A','validate':{'required':true}},"
                    + "{'type':'dynamiclist','path':'inner','label':'Inner','components':["
                    + "{'type':'datetime','key':'t','label':'Time','subtype':'time'}]}]}");

    private static final List<String> NAMES = List.of(
            "line",
            "box.text",
            "number",
            "ok",
            "one",
            "many",
            "late",
            "day.month",
            "day.day",
            "day.year",
            "both.month",
            "both.day",
            "both.year",
            "both.time",
            "fixed[0].a",
            "fixed[1].a",
            "rows[0].a",
            "rows[3].a",
            "rows[3].inner[0].t",
            "rows[3].inner[2].t");

    @Provide
    Arbitrary<Map<String, String[]>> anything() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(NAMES),
                Arbitraries.of("_add", "_remove", "_shown", "_form"),
                Arbitraries.strings().withChars("rows[0]3.inect_\u0000\uD800").ofMaxLength(20));
        return Arbitraries.maps(names, values().array(String[].class).ofMaxSize(3))
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Map<String, String[]>> fields() {
        return Arbitraries.maps(Arbitraries.of(NAMES), values().map(value -> new String[] {value}))
                .ofMaxSize(NAMES.size())
                .map(FormsProperties::withOfferedOptions);
    }

    /** What is not offered is refused, but a page cannot show it again. */
    private static Map<String, String[]> withOfferedOptions(Map<String, String[]> fields) {
        Map<String, List<String>> offered = Map.of(
                "ok", List.of("true"), "one", List.of("a", "b"), "many", List.of("a", "2"), "late", List.of("1", "2"));
        offered.forEach((name, options) -> fields.computeIfPresent(
                name, (key, value) -> new String[] {options.get(value[0].length() % options.size())}));
        return fields;
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.of(
                        "a", "2", "11", "2026", "14:30", "true", "", "rows", "rows[3]", "rows[3].inner", "=1", "{{x}}"),
                Arbitraries.integers().between(-5, 40).map(String::valueOf));
    }

    @Property(tries = 500)
    void takesOrRefusesAnythingAndNeverFails(@ForAll("anything") Map<String, String[]> parameters) {
        try {
            FormSubmission submission = FORMS.parse(FORM, parameters, Map.of());
            page(FORM, submission, Map.of());
            FORMS.summary(FORM, submission.values(), Map.of());
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        }
    }

    @Property(tries = 200)
    void keepsOnlyDeclaredKeysAndNothingThatIsNull(@ForAll("fields") Map<String, String[]> parameters) {
        FormSubmission submission = FORMS.parse(FORM, parameters, Map.of());

        if (submission.errors().isEmpty()) {
            assertThat(FORM.keys()).containsAll(keysIn("", submission.values()));
        }
    }

    @Property(tries = 150)
    void saysTheSameAfterTheRoundOverThePage(@ForAll("fields") Map<String, String[]> parameters) {
        FormSubmission first = FORMS.parse(FORM, parameters, Map.of());

        FormSubmission second = FORMS.parse(FORM, asSentBy(page(FORM, first, Map.of())), Map.of());

        assertThat(second.values()).isEqualTo(first.values());
        assertThat(second.errors()).isEqualTo(first.errors());
    }

    @Property(tries = 150)
    void findsTheSameInADraft(@ForAll("fields") Map<String, String[]> parameters) {
        FormSubmission sent = FORMS.parse(FORM, parameters, Map.of());

        FormSubmission kept = FORMS.check(FORM, new LinkedHashMap<>(sent.values()), Map.of());

        assertThat(kept).isEqualTo(sent);
    }

    private static List<String> keysIn(String prefix, Map<?, ?> values) {
        List<String> keys = new ArrayList<>();
        values.forEach((key, value) -> {
            assertThat(value).isNotNull();
            if (value instanceof Map<?, ?> map) {
                keys.addAll(keysIn(prefix + key + ".", map));
            } else {
                keys.add(prefix + key);
                keys.addAll(keysInRows(prefix + key, value));
            }
        });
        return keys;
    }

    private static List<String> keysInRows(String key, Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .flatMap(row -> keysIn(key + "[].", (Map<?, ?>) row).stream())
                        .toList()
                : List.of();
    }
}
