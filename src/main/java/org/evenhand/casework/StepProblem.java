package org.evenhand.casework;

import java.util.List;

/**
 * A rule of the domain that the values break.
 *
 * @param path of the field, for instance {@code ratings[0].evidence}
 * @param messageKey with its arguments
 */
public record StepProblem(String path, String messageKey, List<Object> arguments) {

    public StepProblem {
        arguments = List.copyOf(arguments);
    }

    public static StepProblem at(String path, String messageKey, Object... arguments) {
        return new StepProblem(path, messageKey, List.of(arguments));
    }
}
