package org.evenhand.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The curated list of words about leave, health and accommodation, entry by entry, and words of libraries. */
class HealthAndLeaveTests {

    private static final HealthAndLeave HEALTH = new HealthAndLeave();

    static List<HintRule> rules() {
        return HEALTH.list().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsEveryTermAndLeavesWhatIsALibrarysOwn(HintRule rule) {
        assertThat(rule.terms()).allSatisfy(term -> assertThat(HEALTH.in(List.of("They were " + term + ", again.")))
                .hasSize(1));
        assertThat(rule.unless()).allSatisfy(phrase -> assertThat(HEALTH.in(List.of("They saw " + phrase + ", again.")))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was on leave from March to May.",
                "The maternity leave cost us the spring.",
                "Since the diagnosis she works more slowly.",
                "Needed an accommodation for the desk shifts.",
                "Her DISABILITY makes the stacks hard for her.",
                "His doctor's appointments fell on desk days."
            })
    void findsWhatAnEvaluationMustNotName(String text) {
        assertThat(HEALTH.in(List.of(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moved the medical library into the main building.",
                "Wrote the guide on disability studies and mental health resources.",
                "Catalogs with medical subject headings.",
                "Found hotel accommodations for the visiting archivists.",
                "Planned accommodations for readers with low vision.",
                "Diagnosed the outage of the catalog within an hour.",
                "Taught first-year students about library anxiety.",
                "Leaves a clean desk and never leaves a question open.",
                "Healthy collections, and a cancellation project on time.",
                "Leads the project on cancer research data."
            })
    void leavesTheWorkOfALibraryAlone(String text) {
        assertThat(HEALTH.in(List.of(text))).isEmpty();
    }

    @Test
    void looksAtEveryTextAndNamesEachWordOnce() {
        assertThat(HEALTH.in(List.of("On leave.", "Fine.", "on leave, and the surgery", "on leave")))
                .containsExactly("On leave", "on leave", "surgery");
        assertThat(HEALTH.in(List.of())).isEmpty();
    }
}
