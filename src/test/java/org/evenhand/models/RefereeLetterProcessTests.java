package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefereeLetterProcessTests {

    private ModelEngine models;
    private ModelCase letter;

    @BeforeEach
    void open() {
        models = ModelEngine.fresh();
        letter = models.start("refereeLetter", Map.of("caseId", "any", "letterId", "one", "hr", "hana"));
    }

    @Test
    void goesFromTheInvitationToTheLetter() {
        accepts();
        letter.step("writeLetter", "rae").step("redactLetter", "hana", Map.of("rightLetter", true));
        assertThat(letter.ends()).containsExactly("letterReady");
        assertThat(models.calls()).containsExactly("askReferee");
    }

    @Test
    void asksTheNextWhenOneDeclines() {
        letter.step("answerInvitation", "rae", Map.of("accepted", false));
        assertThat(letter.openStep()).isEqualTo("answerInvitation");
        assertThat(models.calls()).containsExactly("askReferee", "askReferee");
    }

    @Test
    void asksTheNextWhenALetterWasMixedUp() {
        accepts();
        letter.step("writeLetter", "rae").step("redactLetter", "hana", Map.of("rightLetter", false));
        assertThat(letter.openStep()).isEqualTo("answerInvitation");
    }

    @Test
    void endsWithoutALetterWhenNobodyIsLeft() {
        models.nobodyIsLeftToBeAsked();
        letter.timer("answerInvitationLapsed");
        assertThat(letter.ends()).containsExactly("noLetter");
        assertThat(letter.hasEnded()).isTrue();
    }

    @Test
    void asksTheNextWhenTheTimeForALetterIsOver() {
        accepts();
        letter.timer("writeLetterLapsed");
        assertThat(letter.openStep()).isEqualTo("answerInvitation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answerInvitation", "writeLetter"})
    void asksTheNextWhenOneIsAskedNoLonger(String step) {
        if (step.equals("writeLetter")) {
            accepts();
        }
        letter.message("letterRevoked");
        assertThat(letter.openStep()).isEqualTo("answerInvitation");
        assertThat(models.calls()).containsExactly("askReferee", "askReferee");
    }

    @Test
    void remindsOfTheAnswerAndTwiceOfTheLetter() {
        letter.timer("answerInvitationReminder").job("remindAssignee");
        accepts();
        letter.timer("writeLetterReminder").job("remindAssignee");
        letter.timer("writeLetterLastReminder").job("remindAssignee");
        assertThat(models.calls()).containsExactly("askReferee", "remind", "remind", "remind");
    }

    @Test
    void remindsAndEscalatesTheRedaction() {
        accepts();
        letter.step("writeLetter", "rae");
        letter.timer("redactLetterReminder").job("remindAssignee");
        letter.timer("redactLetterLate").job("escalateToNextLevel");
        assertThat(letter.openStep()).isEqualTo("redactLetter");
        assertThat(models.calls()).endsWith("remind", "escalate");
    }

    private void accepts() {
        letter.step("answerInvitation", "rae", Map.of("accepted", true));
    }
}
