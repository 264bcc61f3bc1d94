package org.evenhand.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.evenhand.forms.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL by the engine's own interpreter, so that a form decides as a gateway or a decision table would. Expressions
 * are parsed once; there are only those of the definitions. The plainest are answered without it, see {@link PlainFeel}.
 */
@Component
public class CamundaFeel implements Feel {

    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    private final Map<String, ParseResult> parsed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> variables) {
        return new PlainFeel(variables)
                .evaluate(expression.strip())
                .orElseGet(() -> new PlainFeel.Answer(interpret(expression, variables)))
                .value();
    }

    @Nullable
    Object interpret(String expression, Map<String, Object> variables) {
        ParseResult parse = parse(expression);
        if (!parse.isSuccess()) {
            return null;
        }
        EvaluationResult result = engine.evaluate(parse.parsedExpression(), variables);
        return result.isSuccess() ? result.result() : null;
    }

    @Override
    public Optional<String> problemIn(String expression) {
        return problemIn(engine.parseExpression(expression));
    }

    /** Why a cell of a decision table cannot be parsed; empty when it can. */
    public Optional<String> problemInTests(String unaryTests) {
        return problemIn(engine.parseUnaryTests(unaryTests));
    }

    private static Optional<String> problemIn(ParseResult parse) {
        return parse.isSuccess()
                ? Optional.empty()
                : Optional.of(parse.failure().message());
    }

    private ParseResult parse(String expression) {
        return parsed.computeIfAbsent(expression, engine::parseExpression);
    }
}
