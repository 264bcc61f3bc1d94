package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is answered without the interpreter is what the interpreter would answer. */
class PlainFeelTests {

    private final CamundaFeel feel = new CamundaFeel();

    @Property(tries = 2000)
    void answersAsTheInterpreterDoes(@ForAll("expressions") String expression, @ForAll("values") List<Object> values) {
        Map<String, Object> variables = variables(values);
        assertThat(feel.evaluate(expression, variables)).isEqualTo(feel.interpret(expression, variables));
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> operands = Arbitraries.of(
                "a", "b", "a.x", "b.x", "missing", "missing.x", "null", "true", "false", "\"\"", "\"or\"");
        Arbitrary<String> comparisons = Combinators.combine(operands, Arbitraries.of(" = ", " != ", "="), operands)
                .as((l, o, r) -> l + o + r);
        Arbitrary<String> joined = Combinators.combine(
                        comparisons,
                        Arbitraries.of(" or ", " and "),
                        comparisons,
                        Arbitraries.of(" or ", " and "),
                        comparisons)
                .as((first, one, second, other, third) -> first + one + second + other + third);
        return Arbitraries.oneOf(operands, comparisons, joined);
    }

    @Provide
    Arbitrary<List<Object>> values() {
        Arbitrary<Object> plain = Arbitraries.of("", "or", "a", true, false, 1L, 2.5, List.of(), List.of("a"))
                .injectNull(0.2)
                .map(value -> value);
        Arbitrary<Object> deep = plain.map(value -> {
            Map<String, Object> inner = new HashMap<>();
            inner.put("x", value);
            return inner;
        });
        return Arbitraries.oneOf(plain, deep).list().ofSize(2);
    }

    @Test
    void leavesEverythingElseToTheInterpreter() {
        PlainFeel plain = new PlainFeel(Map.of("a", 1, "b", List.of(1)));
        for (String expression : List.of(
                "a > 1",
                "a = 1",
                "a = b",
                "count(b) = 1",
                "not(a)",
                "a = null or b = null and a = b",
                "",
                "\"a\\\"\" = a")) {
            assertThat(plain.evaluate(expression)).as(expression).isEmpty();
        }
    }

    private static Map<String, Object> variables(List<Object> values) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("a", values.get(0));
        variables.put("b", values.get(1));
        return variables;
    }
}
