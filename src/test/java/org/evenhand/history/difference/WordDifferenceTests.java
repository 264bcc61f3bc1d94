package org.evenhand.history.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Answers;
import org.evenhand.forms.FormSummary.Section;
import org.evenhand.forms.Texts;
import org.evenhand.history.difference.Piece.Kind;
import org.junit.jupiter.api.Test;

class WordDifferenceTests {

    @Test
    void marksWholeWordsThatWerePutInAndTakenOut() {
        assertThat(WordDifference.between("She wrote the new catalog.", "She wrote the whole catalog in May."))
                .extracting(Piece::kind, Piece::text)
                .containsExactly(
                        tuple(Kind.SAME, "She wrote the "),
                        tuple(Kind.REMOVED, "new catalog."),
                        tuple(Kind.ADDED, "whole catalog in May."));
    }

    @Test
    void hasNothingToMarkInTheSameText() {
        assertThat(WordDifference.between("Two\nlines", "Two\nlines"))
                .extracting(Piece::kind)
                .containsExactly(Kind.SAME);
        assertThat(WordDifference.between("", "")).isEmpty();
    }

    @Property(tries = 300)
    void losesNoLetterOfEitherText(@ForAll String before, @ForAll String after) {
        List<Piece> pieces = WordDifference.between(before, after);
        assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    @Test
    void comparesALongTextLineByLineAndLosesNothing() {
        String before = "word ".repeat(50).concat("\n").repeat(150);
        String after = before.replaceFirst("word", "other");
        List<Piece> pieces = WordDifference.between(before, after);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
        assertThat(pieces).hasSize(3);
    }

    @Test
    void comparesQuestionByQuestionUnderTheirHeadings() {
        DocumentDifference difference = DocumentDifference.between(
                summary("Evidence", "Two reports", "Growth", "Learn maps"),
                summary("Evidence", "Three reports", "Growth", "Learn maps"));
        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.changed()).extracting(AnswerDifference::about).containsExactly("Criterion: Evidence");
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static FormSummary summary(String first, String one, String second, String other) {
        Answers answers = new Answers(List.of(answer(first, one), answer(second, other)));
        Texts none = (key, values) -> key;
        return new FormSummary(List.of(new Section("Criterion", 2, List.of(answers))), none, null);
    }

    private static Answer answer(String label, String line) {
        return new Answer("f", label, label, List.of(line), false);
    }
}
