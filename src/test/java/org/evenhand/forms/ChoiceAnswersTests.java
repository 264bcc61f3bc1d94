package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.messages;
import static org.evenhand.forms.FormsBench.parse;
import static org.evenhand.forms.FormsBench.sent;

import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceAnswersTests {

    private static final String TWO = ",'values':[{'label':'Red','value':'r'},{'label':'Blue','value':'b'}]}";

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void takesOneOfTheOptions(String type) {
        FormDefinition form = aForm("{'type':'" + type + "','key':'c','label':'Color'" + TWO);

        assertThat(parse(form, "c", "b").values()).containsEntry("c", "b");
        assertThat(parse(form, "c", "").values()).isEmpty();
        assertThat(messages(parse(form, "c", "green"))).containsExactly("Color: choose one of the options offered");
        assertThat(messages(parse(form, "c", "Red"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void refusesSeveralAnswersToOneQuestion(String type) {
        FormDefinition form = aForm("{'type':'" + type + "','key':'c','label':'Color'" + TWO);

        assertThatThrownBy(() -> parse(form, "c", "r", "c", "b"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("forms.refused.severalValues"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void takesSeveralOfTheOptionsOnceEach(String type) {
        FormDefinition form = aForm("{'type':'" + type + "','key':'c','label':'Colors'" + TWO);

        assertThat(parse(form, "c", "b", "c", "r", "c", "b").values()).containsEntry("c", List.of("b", "r"));
        assertThat(parse(form).values()).containsEntry("c", List.of());
        assertThat(messages(parse(form, "c", "b", "c", "green"))).hasSize(1);
    }

    @Test
    void asksToSelect() {
        FormDefinition form =
                aForm("{'type':'checklist','key':'c','label':'Colors','validate':{'required':true}" + TWO);

        assertThat(messages(parse(form))).containsExactly("Select colors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'valuesKey':'scale'", "'valuesExpression':'=scale'"})
    void takesOptionsFromTheContextInTheirType(String source) {
        FormDefinition form = aForm("{'type':'radio','key':'c','label':'Level'," + source + "}");
        Map<String, Object> scale =
                Map.of("scale", List.of(Map.of("value", 1, "label", "Low"), Map.of("value", 2, "label", "High")));

        assertThat(FORMS.parse(form, sent("c", "2"), scale).values()).containsEntry("c", 2L);
        assertThat(messages(FORMS.parse(form, sent("c", "3"), scale))).hasSize(1);
        assertThat(messages(FORMS.parse(form, sent("c", "2"), Map.of()))).hasSize(1);
    }

    @Test
    void takesPlainTextsAsOptions() {
        FormDefinition form = aForm("{'type':'select','key':'c','label':'Level','valuesExpression':'=[1, 2]'}");

        assertThat(parse(form, "c", "2").values()).containsEntry("c", 2L);
    }

    @Test
    void wantsARequiredBoxChecked() {
        FormDefinition form = aForm("{'type':'checkbox','key':'ok','label':'I agree','validate':{'required':true}}");

        assertThat(parse(form, "ok", "true").values()).containsEntry("ok", true);
        assertThat(messages(parse(form))).containsExactly("Check the box “I agree” to continue");
        assertThat(messages(parse(form, "ok", "maybe"))).hasSize(1);
    }

    @Test
    void keepsAnUncheckedBoxAsNo() {
        FormDefinition form = aForm("{'type':'checkbox','key':'ok','label':'Mail me'}");

        assertThat(parse(form).values()).containsEntry("ok", false);
    }
}
