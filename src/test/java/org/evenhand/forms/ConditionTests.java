package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.messages;
import static org.evenhand.forms.FormsBench.page;
import static org.evenhand.forms.FormsBench.parse;
import static org.evenhand.forms.FormsBench.sent;

import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConditionTests {

    private static final FormDefinition ANSWER = aForm(
            "{'type':'radio','key':'answer','label':'Answer','values':"
                    + "[{'label':'Yes','value':'yes'},{'label':'No','value':'no'}]}",
            "{'type':'textarea','key':'reason','label':'Reason','validate':{'required':true},"
                    + "'conditional':{'hide':'=answer != \\'no\\''}}".replace("\\'", "\\\""));

    @Test
    void dropsWhatIsHiddenAndDoesNotCheckIt() {
        FormSubmission submission = parse(ANSWER, "answer", "yes", "reason", "left over");

        assertThat(submission.values()).containsOnlyKeys("answer");
        assertThat(submission.isComplete()).isTrue();
    }

    @Test
    void checksWhatIsShown() {
        assertThat(messages(parse(ANSWER, "answer", "no", "reason", ""))).containsExactly("Enter reason");
    }

    @Test
    void hidesOnlyWhenTheConditionIsTrue() {
        FormDefinition form =
                aForm("{'type':'textfield','key':'a','label':'A','conditional':{'hide':'=missing.deep > 3'}}");

        assertThat(parse(form, "a", "x").values()).containsKey("a");
    }

    @Test
    void showsThePageAgainWhenAnAnswerBringsUpAQuestion() {
        FormSubmission first = FORMS.parse(ANSWER, sent("_form", "1", "answer", "no"), Map.of());
        FormSubmission second =
                FORMS.parse(ANSWER, sent("_form", "1", "_shown", "reason", "answer", "no", "reason", ""), Map.of());

        assertThat(first.unfinished()).isTrue();
        assertThat(first.errors()).isEmpty();
        assertThat(page(ANSWER, first, Map.of()).select("[name=_shown]").eachAttr("value"))
                .containsExactly("reason");
        assertThat(messages(second)).containsExactly("Enter reason");
    }

    @Test
    void followsConditionsOnHiddenAnswersInAnyOrder() {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'c','label':'C','conditional':{'hide':'=b = null'}}",
                "{'type':'textfield','key':'b','label':'B','conditional':{'hide':'=a = null'}}",
                "{'type':'textfield','key':'a','label':'A'}");

        assertThat(parse(form, "a", "", "b", "x", "c", "y").values()).isEmpty();
        assertThat(parse(form, "a", "w", "b", "x", "c", "y").values()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    @Timeout(10)
    void givesUpOnAFormThatChasesItsTail() {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'a','label':'A','conditional':{'hide':'=b = null'}}",
                "{'type':'textfield','key':'b','label':'B','conditional':{'hide':'=a != null'}}");

        assertThat(parse(form, "a", "x", "b", "y").values().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void hidesAGroupWithEverythingInIt() {
        FormDefinition form = aForm(
                "{'type':'checkbox','key':'more','label':'More'}",
                "{'type':'group','label':'More','conditional':{'hide':'=more != true'},'components':["
                        + "{'type':'textfield','key':'a','label':'A','validate':{'required':true}}]}");

        assertThat(parse(form, "a", "x").values()).containsOnlyKeys("more");
        assertThat(messages(parse(form, "more", "true"))).containsExactly("Enter A");
        assertThat(FORMS.parse(form, sent("_form", "1", "more", "true"), Map.of())
                        .unfinished())
                .isTrue();
    }

    @Test
    void seesTheRowAndWhatIsAroundIt() {
        FormDefinition form = aForm("{'type':'dynamiclist','path':'rows','label':'Rows','components':["
                + "{'type':'textfield','key':'a','label':'A'},"
                + "{'type':'textfield','key':'b','label':'B','conditional':{'hide':'=this.a = null'}},"
                + "{'type':'expression','key':'from','expression':'=parent.owner'},"
                + "{'type':'expression','key':'number','expression':'=i[1]'}]}");

        FormSubmission submission = FORMS.parse(
                form,
                sent("rows[0].a", "x", "rows[0].b", "y", "rows[1].a", "", "rows[1].b", "z"),
                Map.of("owner", "me"));

        assertThat(submission.values())
                .containsEntry(
                        "rows",
                        List.of(
                                Map.of("a", "x", "b", "y", "from", "me", "number", 1L),
                                Map.of("from", "me", "number", 2L)));
    }

    @Test
    void computesFromAnswersAndContext() {
        FormDefinition form = aForm(
                "{'type':'number','key':'n','label':'N'}",
                "{'type':'expression','key':'sum','expression':'=n + base','label':'Sum'}");

        FormSubmission submission = FORMS.parse(form, sent("n", "2"), Map.of("base", 40));

        assertThat(submission.values()).containsEntry("sum", 42L);
        assertThat(page(form, submission, Map.of("base", 40)).text())
                .contains("Sum")
                .contains("42");
    }

    @Test
    void takesFixedValuesFromTheContextWhateverIsSent() {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'a','label':'A','readonly':true}",
                "{'type':'textfield','key':'b','label':'B','disabled':true}",
                "{'type':'textfield','key':'c','label':'C','readonly':'=locked'}");
        Map<String, Object> context = Map.of("a", "1", "b", "2", "c", "3", "locked", true);

        FormSubmission submission = FORMS.parse(form, sent("a", "x", "b", "y", "c", "z"), context);

        assertThat(submission.values()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(page(form, submission, context).select("input[type=text]")).isEmpty();
    }

    @Test
    void refusesWhatTheFormDoesNotAskFor() {
        assertThatThrownBy(() -> parse(ANSWER, "salary", "1")).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(no.arguments()).containsExactly("salary");
        });
    }

    @Test
    void leavesAloneWhatBelongsToThePage() {
        assertThat(parse(ANSWER, "_csrf", "x", "_version", "3", "answer", "yes").isComplete())
                .isTrue();
    }

    @Test
    void refusesMoreThanTenThousandFields() {
        FormDefinition form = aForm("{'type':'checklist','key':'c','label':'C','valuesExpression':'=[1]'}");
        String[] many = new String[10_001];
        java.util.Arrays.fill(many, "1");

        assertThatThrownBy(() -> FORMS.parse(form, Map.of("c", many), Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("forms.refused.tooManyFields"));
        assertThat(FORMS.parse(form, Map.of("c", java.util.Arrays.copyOf(many, 10_000)), Map.of())
                        .isComplete())
                .isTrue();
    }

    @Test
    void startsWithContextThenDefault() {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'a','label':'A','defaultValue':'default'}",
                "{'type':'textfield','key':'b','label':'B','defaultValue':'default'}");

        assertThat(FORMS.initial(form, Map.of("a", "known"))).isEqualTo(Map.of("a", "known", "b", "default"));
    }

    @Test
    void complainsWhereThePersonLooks() {
        FormDefinition form = aForm("{'type':'dynamiclist','path':'rows','label':'Row','components':["
                + "{'type':'datetime','key':'d','label':'Date'}]}");
        Map<String, Object> values = Map.of("rows", List.of(Map.of("d", "2026-01-01")));

        FieldError error = FORMS.complaint(
                form, values, Map.of(), FieldError.at("rows[0].d", "forms.error.past", List.of("Date")));

        assertThat(error.inputId()).isEqualTo("f-rows-0-d-month");
        assertThat(error.message(FormsBench.TEXTS)).isEqualTo("Date must be today or in the future (Row 1)");
    }
}
