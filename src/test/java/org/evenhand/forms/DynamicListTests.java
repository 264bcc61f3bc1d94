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

class DynamicListTests {

    private static final String EVIDENCE = "{'type':'dynamiclist','path':'evidence','label':'Evidence',"
            + "'defaultRepetitions':1,'components':["
            + "{'type':'textfield','key':'what','label':'What happened','validate':{'required':true}},"
            + "{'type':'textfield','key':'result','label':'Result'}]}";

    private static final FormDefinition LIST = aForm(EVIDENCE);

    private static final FormDefinition RATINGS = aForm("{'type':'dynamiclist','path':'ratings','label':'Criteria',"
            + "'allowAddRemove':false,'components':["
            + "{'type':'expression','key':'key','expression':'=this.key'},"
            + "{'type':'textfield','key':'comment','label':'Comment'}," + EVIDENCE + "]}");

    private static final Map<String, Object> TWO_CRITERIA = Map.of(
            "ratings",
            List.of(
                    Map.of("key", "collections", "name", "Collections", "weight", 60),
                    Map.of("key", "service", "name", "Service", "weight", 40)));

    @Test
    void startsWithAsManyRowsAsTheFormSays() {
        assertThat(FORMS.initial(LIST, Map.of())).containsEntry("evidence", List.of(Map.of()));
    }

    @Test
    void keepsRowsInTheirOrderWithoutGaps() {
        FormSubmission submission = parse(LIST, "evidence[7].what", "second", "evidence[2].what", "first");

        assertThat(submission.values())
                .containsEntry("evidence", List.of(Map.of("what", "first"), Map.of("what", "second")));
    }

    @Test
    void dropsRowsInWhichNothingWasWritten() {
        FormSubmission submission =
                parse(LIST, "evidence[0].what", "", "evidence[0].result", " ", "evidence[1].what", "kept");

        assertThat(submission.values()).containsEntry("evidence", List.of(Map.of("what", "kept")));
        assertThat(submission.isComplete()).isTrue();
    }

    @Test
    void namesTheRowOfAnError() {
        FormSubmission submission = FORMS.parse(
                RATINGS, sent("ratings[0].evidence[0].what", "a", "ratings[0].evidence[1].result", "b"), TWO_CRITERIA);

        assertThat(messages(submission)).containsExactly("Enter what happened (Evidence 2 of Collections)");
        assertThat(submission.errors().get(0).path()).isEqualTo("ratings[0].evidence[1].what");
        assertThat(submission.errors().get(0).inputId()).isEqualTo("f-ratings-0-evidence-1-what");
    }

    @Test
    void addsARowAndKeepsWhatWasTyped() {
        FormSubmission submission =
                parse(LIST, "evidence[0].what", "typed", "evidence[1].what", "", "_add", "evidence");

        assertThat(submission.unfinished()).isTrue();
        assertThat(submission.errors()).isEmpty();
        assertThat(submission.values()).containsEntry("evidence", List.of(Map.of("what", "typed"), Map.of(), Map.of()));
    }

    @Test
    void removesTheRowThatWasNamed() {
        FormSubmission submission = parse(
                LIST,
                "evidence[0].what",
                "a",
                "evidence[1].what",
                "b",
                "evidence[2].what",
                "c",
                "_remove",
                "evidence[1]");

        assertThat(submission.unfinished()).isTrue();
        assertThat(submission.values()).containsEntry("evidence", List.of(Map.of("what", "a"), Map.of("what", "c")));
    }

    @Test
    void addsInsideARow() {
        FormSubmission submission = FORMS.parse(
                RATINGS, sent("ratings[1].evidence[0].what", "x", "_add", "ratings[1].evidence"), TWO_CRITERIA);

        assertThat(Data.rows(Data.rows(submission.values(), "ratings").get(1), "evidence"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings", "nothing", "ratings[0]", "ratings[5].evidence", ""})
    void addsNothingWhereTheFormDoesNotAllowIt(String path) {
        assertThatThrownBy(() -> FORMS.parse(RATINGS, sent("_add", path), TWO_CRITERIA))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings[0]", "ratings[0].evidence[3]", "x[0]"})
    void removesNothingThatIsNotThere(String path) {
        assertThatThrownBy(() -> FORMS.parse(RATINGS, sent("_remove", path), TWO_CRITERIA))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void hasTheRowsOfTheContextAndNoOthers() {
        FormSubmission submission = FORMS.parse(RATINGS, sent("ratings[1].comment", "good"), TWO_CRITERIA);

        assertThat(submission.values())
                .containsEntry(
                        "ratings",
                        List.of(
                                Map.of("key", "collections", "evidence", List.of()),
                                Map.of("comment", "good", "key", "service", "evidence", List.of())));
    }

    @Test
    void refusesARowBeyondThoseOfTheContext() {
        assertThatThrownBy(() -> FORMS.parse(RATINGS, sent("ratings[2].comment", "more"), TWO_CRITERIA))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.key()).isEqualTo("forms.refused.unknownField");
                    assertThat(no.arguments()).containsExactly("ratings[2].comment");
                });
    }

    @Test
    void refusesAKeyTheClientHasNoSayIn() {
        assertThatThrownBy(() -> FORMS.parse(RATINGS, sent("ratings[0].key", "service"), TWO_CRITERIA))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsAMinimumOfRows() {
        FormDefinition form = aForm("{'type':'dynamiclist','path':'goals','label':'Goals',"
                + "'properties':{'minimumRows':'1','rowLabel':'Goal'},'components':["
                + "{'type':'textfield','key':'goal','label':'Goal','validate':{'required':true}}]}");

        assertThat(messages(parse(form))).containsExactly("Add at least 1 under Goals");
        assertThat(messages(parse(form, "goals[0].goal", ""))).containsExactly("Enter goal (Goal 1)");
        assertThat(parse(form, "goals[0].goal", "a", "goals[1].goal", "").values())
                .containsEntry("goals", List.of(Map.of("goal", "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence[0]",
                "evidence[-1].what",
                "evidence[01].what",
                "evidence[1000].what",
                "evidence[99999].what",
                "evidence[0].what.more",
                "evidence[0][0].what",
                "evidence.what"
            })
    void refusesNamesThatAreNoField(String name) {
        assertThatThrownBy(() -> parse(LIST, name, "x")).isInstanceOf(Refusal.class);
    }

    @Test
    void checksADraftAsIfItWereSent() {
        Map<String, Object> draft =
                Map.of("ratings", List.of(Map.of("evidence", List.of(Map.of("result", "only"), Map.of()))));

        FormSubmission checked = FORMS.check(RATINGS, draft, TWO_CRITERIA);

        assertThat(messages(checked)).containsExactly("Enter what happened (Evidence 1 of Collections)");
    }
}
