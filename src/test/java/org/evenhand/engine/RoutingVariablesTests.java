package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingVariablesTests {

    @Test
    void letIdsFlagsCountsAndDatesThrough() {
        Instant at = Instant.parse("2026-11-20T15:00:00Z");
        Map<String, Object> stored = RoutingVariables.checked(Map.of(
                "flag",
                true,
                "count",
                3,
                "code",
                "SENT_BACK",
                "at",
                at,
                "date",
                new Date(0),
                "day",
                LocalDate.of(2026, 11, 20)));

        assertThat(stored)
                .containsEntry("flag", true)
                .containsEntry("count", 3)
                .containsEntry("code", "SENT_BACK")
                .containsEntry("at", Date.from(at))
                .containsEntry("day", "2026-11-20");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 199, 200})
    void acceptTextUpToItsLimit(int length) {
        assertThat(RoutingVariables.checked(Map.of("code", "x".repeat(length)))).containsKey("code");
    }

    @ParameterizedTest
    @MethodSource("proseObjectsAndRatings")
    void refuseAnythingElseWithoutRepeatingIt(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutingVariables.checked(Map.of("comment", value)))
                .withMessage("not a routing variable: comment");
    }

    static Stream<Object> proseObjectsAndRatings() {
        return Stream.of("x".repeat(201), "two\nlines", List.of("a"), Map.of("a", 1), new BigDecimal("3.5"), 3.5);
    }

    @Test
    void refuseWhatIsNotThere() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("nothing", null);
        assertThatIllegalArgumentException().isThrownBy(() -> RoutingVariables.checked(variables));
    }
}
