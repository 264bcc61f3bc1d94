package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamundaFeelTests {

    private final CamundaFeel feel = new CamundaFeel();

    @Test
    void answersInPlainJava() {
        assertThat(feel.evaluate("1 + 2", Map.of())).isEqualTo(3L);
        assertThat(feel.evaluate("a = \"x\"", Map.of("a", "x"))).isEqualTo(true);
        assertThat(feel.evaluate("[1, a]", Map.of("a", "x"))).isEqualTo(List.of(1L, "x"));
        assertThat(feel.evaluate("{a: 1}", Map.of())).isEqualTo(Map.of("a", 1L));
        assertThat(feel.evaluate("date(d)", Map.of("d", "2026-11-21"))).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void seesWhatIsInsideMapsAndLists() {
        Map<String, Object> data = Map.of("rows", List.of(Map.of("a", 1), Map.of("a", 2)));

        assertThat(feel.evaluate("rows[2].a", data)).isEqualTo(2L);
        assertThat(feel.evaluate("for r in rows return r.a", data)).isEqualTo(List.of(1L, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"missing", "missing.deep.deeper", "missing > 3", "1 + \"a\"", "f(1)", "present.inner", "1 +"})
    void answersNullWhereSomethingIsMissingOrWrong(String expression) {
        Map<String, Object> data = new HashMap<>();
        data.put("present", null);

        assertThat(feel.evaluate(expression, data)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "b.c", "b.c.d", "b.missing", "rows.n", "b", "true", "null", "text.length"})
    void followsAPathAsTheInterpreterWould(String path) {
        Map<String, Object> data = Map.of(
                "a",
                "x",
                "b",
                Map.of("c", Map.of("d", 1L)),
                "rows",
                List.of(Map.of("n", 1L), Map.of("n", 2L)),
                "text",
                "t");

        assertThat(feel.evaluate(path, data)).isEqualTo(feel.evaluate("(" + path + ")", data));
    }

    @Test
    void comparesWithNull() {
        assertThat(feel.evaluate("missing = null", Map.of())).isEqualTo(true);
        assertThat(feel.evaluate("a.b != null", Map.of("a", Map.of()))).isEqualTo(false);
    }

    @Test
    void knowsTheRowByItsName() {
        assertThat(feel.evaluate("this.a = parent.a", Map.of("this", Map.of("a", 1), "parent", Map.of("a", 1))))
                .isEqualTo(true);
    }

    @Test
    void saysWhatCannotBeParsed() {
        assertThat(feel.problemIn("a > 1")).isEmpty();
        assertThat(feel.problemIn("a >")).isPresent();
        assertThat(feel.problemIn("if a then b")).isPresent();
    }
}
