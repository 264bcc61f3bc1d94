package org.evenhand.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.hints.HintRule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The curated list, entry by entry. */
class HintListTests {

    private static final HintList LIST = HintList.shipped();
    private static final PhraseTree PHRASES = new PhraseTree(LIST.rules());

    static List<HintRule> rules() {
        return LIST.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsEveryTermAndLeavesWhatMeansSomethingElse(HintRule rule) {
        assertThat(rule.terms()).allSatisfy(term -> assertThat(found("They were " + term + ", again."))
                .extracting(hint -> hint.rule().id())
                .containsExactly(rule.id()));
        assertThat(rule.unless()).allSatisfy(phrase -> assertThat(found("They saw " + phrase + ", again."))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void asksSuggestsAndCites(HintRule rule) throws IOException {
        assertThat(rule.question()).contains("?").hasSizeLessThan(140);
        assertThat(rule.suggestion()).endsWith(".").hasSizeLessThan(140);
        assertThat(shortNames()).contains(rule.source());
        assertThat(rule.id()).matches("[a-z-]{3,40}");
    }

    @Test
    void coversEveryKindInAboutSixtyEntries() {
        assertThat(LIST.rules()).hasSizeBetween(50, 70);
        assertThat(LIST.rules().stream().map(HintRule::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Kind.values());
        assertThat(LIST.owner()).isEqualTo("Accessibility group");
    }

    @Test
    void refusesAnEntryThatDoesNotSayWhereItComesFrom() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new HintRule("x", Kind.AGE, List.of("x"), List.of(), "Why?", "Thus.", " "));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new HintRule("x", Kind.AGE, List.of(), List.of(), "Why?", "Thus.", "A page"));
    }

    private static List<LanguageHint> found(String text) {
        return new HintSearch(PHRASES, Set.of()).in(text);
    }

    private static Set<String> shortNames() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/docs/sources.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .flatMap(line -> Stream.of(line.split("\\|")[1].split(";")))
                    .map(String::strip)
                    .collect(Collectors.toSet());
        }
    }
}
