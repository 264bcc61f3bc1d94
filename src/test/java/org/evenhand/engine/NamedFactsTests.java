package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact that is looked up is the one the interpreter answers. */
class NamedFactsTests {

    private static final List<String> TESTS = List.of(
            "> 1",
            "> 2",
            ">= 2",
            "<3",
            "<= 1",
            "2",
            "-2",
            "3",
            "> -1",
            "2.0",
            "2,3",
            "[1..2]",
            "not(2)",
            "? > 1",
            "true",
            "false",
            "\"words\"",
            "\"other\"",
            "\"a\",\"words\"",
            "words",
            "-",
            "> 99999999999999999999");

    private final FeelEngine interpreter = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine named = new NamedFacts(interpreter);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole",
                "long",
                "decimal",
                "double",
                "flag",
                "text",
                "nothing",
                "unknown",
                "list",
                "day",
                "true",
                "null",
                "whole + 1",
                "map.inner",
                "\"text\""
            })
    void answersAsTheInterpreterDoes(String expression) {
        Object expected = interpreter.evaluateSimpleExpression(expression, facts());
        Object answer = named.evaluateSimpleExpression(expression, facts());
        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void comparesAsTheInterpreterDoes() {
        for (String input :
                List.of("whole", "long", "decimal", "double", "flag", "text", "nothing", "unknown", "list")) {
            for (String tests : TESTS) {
                assertThat(named.evaluateSimpleUnaryTests(tests, input, facts()))
                        .as("%s %s", input, tests)
                        .isEqualTo(interpreter.evaluateSimpleUnaryTests(tests, input, facts()));
            }
        }
    }

    private static VariableContext facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("whole", 2);
        facts.put("long", 3L);
        facts.put("decimal", new BigDecimal("1.50"));
        facts.put("double", 2.5);
        facts.put("flag", true);
        facts.put("text", "words");
        facts.put("nothing", null);
        facts.put("list", Arrays.asList(1, 2));
        facts.put("day", new Date(0));
        facts.put("map", Map.of("inner", List.of("a")));
        return Variables.fromMap(facts).asVariableContext();
    }
}
