package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.messages;
import static org.evenhand.forms.FormsBench.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnswersTests {

    private static final FormDefinition GOAL =
            aForm("{'type':'textarea','key':'goal','label':'Your goal','validate':{'required':true}}");

    private static FormDefinition line(String rules) {
        return aForm("{'type':'textfield','key':'line','label':'Line','validate':{" + rules + "}}");
    }

    @Test
    void keepsWhatWasWritten() {
        assertThat(parse(GOAL, "goal", "Read more").values()).containsEntry("goal", "Read more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t "})
    void asksForWhatIsRequired(String nothing) {
        FormSubmission submission = parse(GOAL, "goal", nothing);

        assertThat(messages(submission)).containsExactly("Enter your goal");
        assertThat(submission.errors().get(0).inputId()).isEqualTo("f-goal");
        assertThat(submission.values()).isEmpty();
    }

    @Test
    void asksForARequiredAnswerThatWasNotSentAtAll() {
        assertThat(messages(parse(GOAL))).containsExactly("Enter your goal");
    }

    @Test
    void asksAQuestionAsAQuestion() {
        FormDefinition form = aForm(
                "{'type':'textarea','key':'a','label':'What did you do?','validate':{'required':true,'maxLength':3}}");

        assertThat(messages(parse(form, "a", ""))).containsExactly("Answer “What did you do?”");
        assertThat(messages(parse(form, "a", "four")))
                .containsExactly("“What did you do?” must be 3 characters or fewer; it has 4");
    }

    @ParameterizedTest
    @CsvSource({"199,true", "200,true", "201,false"})
    void allowsAsManyCharactersAsTheFormSays(int length, boolean fine) {
        FormSubmission submission = parse(line("'maxLength':200"), "line", "x".repeat(length));

        assertThat(submission.isComplete()).isEqualTo(fine);
        assertThat(submission.values()).containsEntry("line", "x".repeat(length));
        assertThat(messages(submission).isEmpty()
                        || messages(submission).get(0).startsWith("Line must be 200 characters"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2,false", "3,true", "4,true"})
    void wantsAsManyCharactersAsTheFormSays(int length, boolean fine) {
        assertThat(parse(line("'minLength':3"), "line", "x".repeat(length)).isComplete())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"199999,true", "200000,true", "200001,false", "900000,false"})
    void takesTwoHundredThousandCharactersAndNoMore(int length, boolean fine) {
        assertThat(parse(GOAL, "goal", "x".repeat(length)).isComplete()).isEqualTo(fine);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        FormDefinition form = line("'maxLength':3");

        assertThat(parse(form, "line", "📚📚📚").isComplete()).isTrue();
        assertThat(parse(form, "line", "📚📚📚📚").isComplete()).isFalse();
    }

    @Test
    void countsALineEndOnce() {
        FormDefinition form = aForm("{'type':'textarea','key':'a','label':'A','validate':{'maxLength':3}}");

        assertThat(parse(form, "a", "a\r\nb").values()).containsEntry("a", "a\nb");
        assertThat(parse(form, "a", "a\r\nb").isComplete()).isTrue();
    }

    @Test
    void dropsControlCharactersButNoOthers() {
        assertThat(parse(GOAL, "goal", "a\u0000b\u0007c\td\u001B").values()).containsEntry("goal", "abc\td");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<b>bold</b> & \"so\"", "مكتبة الجامعة", "👩‍🔬 🇺🇸", "ﷺ\u200F!", "'; drop table person; --"})
    void keepsMarkupRightToLeftAndEmojiAsText(String text) {
        assertThat(parse(GOAL, "goal", text).values()).containsEntry("goal", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uDCDA b"})
    void refusesHalfACharacter(String text) {
        FormSubmission submission = parse(GOAL, "goal", text);

        assertThat(messages(submission)).singleElement().asString().contains("arrived broken");
        assertThat(submission.values().get("goal").toString())
                .contains("\uFFFD")
                .doesNotContainPattern("\\p{Cs}");
    }

    @Test
    void keepsALineOnOneLine() {
        assertThat(parse(line(""), "line", "  a\r\nb ").values()).containsEntry("line", "a b");
    }

    @ParameterizedTest
    @CsvSource({"a@b.org,true", "a@b,false", "a b@c.org,false", "@b.org,false", "a@b.,false"})
    void knowsAnEmailAddress(String text, boolean fine) {
        assertThat(parse(line("'validationType':'email'"), "line", text).isComplete())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"617 555 0123,true", "+1 (617) 555-0123,true", "555,false", "call me,false"})
    void knowsATelephoneNumber(String text, boolean fine) {
        assertThat(parse(line("'validationType':'phone'"), "line", text).isComplete())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"AB-1,true", "x AB-1 y,true", "ab-1,false"})
    void findsAPatternAnywhereAsFormsDo(String text, boolean fine) {
        assertThat(parse(line("'pattern':'[A-Z]+-[0-9]'"), "line", text).isComplete())
                .isEqualTo(fine);
    }

    @Test
    void survivesAPatternThatBacktracksOnALongText() {
        assertThat(parse(line("'pattern':'^(a|b)*$'"), "line", "ab".repeat(90_000))
                        .isComplete())
                .isFalse();
    }

    @Test
    void readsALimitFromAnExpression() {
        FormDefinition form = line("'maxLength':'=1 + 1'");

        assertThat(parse(form, "line", "ab").isComplete()).isTrue();
        assertThat(parse(form, "line", "abc").isComplete()).isFalse();
    }
}
