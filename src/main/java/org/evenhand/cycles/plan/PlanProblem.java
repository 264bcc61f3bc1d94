package org.evenhand.cycles.plan;

import java.util.List;

/**
 * Why a plan cannot be accepted, and at which field that can be changed.
 *
 * @param field key of the plan's form
 * @param key message key
 */
public record PlanProblem(String field, String key, List<Object> arguments) {

    public PlanProblem {
        arguments = List.copyOf(arguments);
    }

    static PlanProblem at(String field, String key, Object... arguments) {
        return new PlanProblem(field, key, List.of(arguments));
    }
}
