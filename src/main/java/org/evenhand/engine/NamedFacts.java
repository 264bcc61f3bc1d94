package org.evenhand.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * FEEL for decision tables, where nearly every input only names a fact and nearly every cell compares it with a
 * constant. Both are answered here; everything else is left to the interpreter, which builds all its functions anew for
 * each question.
 */
final class NamedFacts implements FeelEngine {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private final FeelEngine interpreter;

    NamedFacts(FeelEngine interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the engine's interface is written that way
    public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
        Object known = NAME.matcher(expression).matches() ? plain(facts.resolve(expression)) : null;
        return known == null ? interpreter.evaluateSimpleExpression(expression, facts) : (T) known;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext facts) {
        return PlainTest.of(tests, plain(facts.resolve(input)))
                .orElseGet(() -> interpreter.evaluateSimpleUnaryTests(tests, input, facts));
    }

    /** The fact as the interpreter answers it: a whole number is long. Null for what only it can answer. */
    private static @Nullable Object plain(@Nullable TypedValue fact) {
        Object value = fact == null ? null : fact.getValue();
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof String || value instanceof Boolean || value instanceof Long ? value : null;
    }
}
