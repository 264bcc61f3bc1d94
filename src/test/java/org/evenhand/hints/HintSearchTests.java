package org.evenhand.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evenhand.hints.HintRule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintSearchTests {

    private static final HintList SHIPPED = HintList.shipped();
    private static final PhraseTree PHRASES = new PhraseTree(SHIPPED.rules());

    /** Each character is looked at once and folded at most once; from each word at most the longest phrase is followed. */
    private static final int LOOKS_PER_CHARACTER = 6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She was abrasive in March.|abrasive|abrasive",
                "ABRASIVE!|abrasive|ABRASIVE",
                "(abrasive)|abrasive|abrasive",
                "a team-player|team-player|team-player",
                "a team player|team-player|team player",
                "a team\u00A0player|team-player|team\u00A0player",
                "a team\u2011player|team-player|team\u2011player",
                "the dinosaur’s desk|old|dinosaur’s",
                "made him a rock\u2060 star, abrasive|abrasive|abrasive",
                "ａｂｒａｓｉｖｅ|abrasive|ａｂｒａｓｉｖｅ",
                "🙂abrasive🙂|abrasive|abrasive",
                "مراجعة abrasive عمل|abrasive|abrasive"
            })
    void findsATermAsAWordHoweverItIsWritten(String text, String rule, String quote) {
        assertThat(found(text)).extracting(hint -> hint.rule().id()).containsExactly(rule);
        assertThat(found(text)).extracting(LanguageHint::quote).containsExactly(quote);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonabrasive",
                "abrasives",
                "abrasive2",
                "abrasivé",
                "abrasive\u0301",
                "impersonality",
                "team. Player",
                "team, player",
                "team 3 player",
                "The niece of Nicea wrote unicode.",
                "家族 çılgın fou",
                "\uD83D",
                "'''’’’"
            })
    void findsNothingInsideAnotherWordAndNoPhraseAcrossAStop(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void composesLettersBeforeItCompares() {
        PhraseTree resume = new PhraseTree(List.of(rule("résumé")));

        assertThat(new HintSearch(resume, Set.of()).in("re\u0301sume\u0301")).hasSize(1);
        assertThat(new HintSearch(resume, Set.of()).in("resume")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrote an aggressive deadline into the plan",
                "three boxes were gifted to the archive",
                "explained the nuts and bolts of the catalog",
                "moved the dedicated server",
                "a dumb waiter for books"
            })
    void leavesALongerPhraseThatMeansSomethingElse(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void asksOncePerRuleAtTheFirstPlace() {
        assertThat(found("Pushy in May, aggressive in June, abrasive in July, pushy again"))
                .extracting(LanguageHint::quote)
                .containsExactly("Pushy", "abrasive");
    }

    @Test
    void keepsQuietAboutWhatIsRetired() {
        assertThat(new HintSearch(PHRASES, Set.of("abrasive")).in("abrasive and bossy"))
                .extracting(hint -> hint.rule().id())
                .containsExactly("bossy");
    }

    @Test
    void refusesAListInWhichAPhraseStandsTwice() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PhraseTree(List.of(rule("a b"), rule("A-B"))))
                .withMessageContaining("A-B");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new PhraseTree(List.of(rule("!"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stand on her own two ",
                "stand on her own two feet ",
                "a",
                "a ",
                "’",
                "a’",
                "e\u0301",
                "\uFDFA",
                "😀 ",
                "-",
                "not a good not a good "
            })
    void costsInProportionToTheTextWhateverTheTextIs(String unit) {
        String text = unit.repeat(HintSearch.LONGEST_TEXT / unit.length());
        HintSearch search = new HintSearch(PHRASES, Set.of());

        search.in(text);

        assertThat(search.steps()).isLessThanOrEqualTo(LOOKS_PER_CHARACTER * text.length());
    }

    @Test
    void readsNoFurtherThanAnAnswerCanBeLong() {
        HintSearch search = new HintSearch(PHRASES, Set.of());

        assertThat(search.in("x ".repeat(HintSearch.LONGEST_TEXT) + "abrasive")).isEmpty();
        assertThat(search.steps()).isLessThanOrEqualTo(LOOKS_PER_CHARACTER * HintSearch.LONGEST_TEXT);
    }

    @Property(tries = 300)
    void costsInProportionToAnyTextAndQuotesWhatStandsInIt(@ForAll("texts") String text) {
        HintSearch search = new HintSearch(PHRASES, Set.of());

        assertThat(search.in(text)).allSatisfy(hint -> assertThat(text).contains(hint.quote()));
        assertThat(search.steps()).isLessThanOrEqualTo(LOOKS_PER_CHARACTER * text.length() + 1);
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> words = SHIPPED.rules().stream()
                .flatMap(rule -> rule.terms().stream())
                .flatMap(term -> List.of(term.split("[ -]")).stream())
                .toList();
        return Arbitraries.oneOf(
                        Arbitraries.of(words),
                        Arbitraries.strings().ofMaxLength(6),
                        Arbitraries.of(" ", "-", ". ", "’"))
                .list()
                .ofMaxSize(200)
                .map(parts -> String.join(" ", parts));
    }

    private static List<LanguageHint> found(String text) {
        return new HintSearch(PHRASES, Set.of()).in(text);
    }

    private static HintRule rule(String term) {
        return new HintRule(term, Kind.TRAIT, List.of(term), List.of(), "Why?", "Thus.", "A page");
    }
}
