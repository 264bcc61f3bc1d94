package org.evenhand.forms;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates FEEL, the expression language of Camunda Forms. Expressions come without their leading {@code =}. */
public interface Feel {

    /**
     * The value of an expression as plain Java: null, boolean, number, text, list, map or a {@code java.time} value.
     * A variable that is missing is null; an evaluation that fails is null as well.
     */
    @Nullable
    Object evaluate(String expression, Map<String, Object> variables);

    /** Why the expression cannot be parsed; empty when it can. */
    Optional<String> problemIn(String expression);
}
