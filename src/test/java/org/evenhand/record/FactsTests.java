package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTests {

    static List<Object> plainFacts() {
        return List.of(
                "x".repeat(199),
                "x".repeat(200),
                "🌍".repeat(200),
                "",
                true,
                0,
                -7,
                42L,
                List.of("a", 1, true),
                Map.of("inner", List.of(Map.of("deep", "x"))));
    }

    static List<Object> whatIsNoFact() {
        return List.of(
                "x".repeat(201),
                "🌍".repeat(201),
                "two\nlines",
                "tab\tbed",
                1.5,
                new BigDecimal("2"),
                LocalDate.EPOCH,
                List.of("x".repeat(201)),
                Map.of("inner", "x".repeat(201)),
                Map.of("x".repeat(201), "inner"),
                Map.of(1, "inner"),
                Arrays.asList("a", null));
    }

    @ParameterizedTest
    @MethodSource("plainFacts")
    void takesPlainFacts(Object fact) {
        assertThat(entry(fact).facts()).containsEntry("fact", fact);
    }

    @ParameterizedTest
    @MethodSource("whatIsNoFact")
    void refusesProseAndFractionsAndWhateverElse(Object fact) {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(fact));
    }

    @Test
    void neverRepeatsTheProseItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("secret\nprose"))
                .withMessageContaining("Fact fact")
                .matches(refused -> !refused.getMessage().contains("secret"));
    }

    private static Entry entry(Object fact) {
        return new Entry("p-1", null, "STEP_DONE", Map.of("fact", fact), List.of(), Map.of());
    }
}
