package org.evenhand.criteria;

import java.util.List;

/**
 * What a policy has to say about a criteria set.
 *
 * @param key message key
 * @param arguments fill the message: the criterion's name first where there is one, then counts
 */
public record CriteriaFinding(Strength strength, String key, List<Object> arguments) {

    /** HARD stands in the way of publication; ADVICE is shown and does not. */
    public enum Strength {
        HARD,
        ADVICE
    }

    public CriteriaFinding {
        arguments = List.copyOf(arguments);
    }

    static CriteriaFinding hard(String key, Object... arguments) {
        return new CriteriaFinding(Strength.HARD, key, List.of(arguments));
    }

    static CriteriaFinding advice(String key, Object... arguments) {
        return new CriteriaFinding(Strength.ADVICE, key, List.of(arguments));
    }

    public boolean isHard() {
        return strength == Strength.HARD;
    }
}
