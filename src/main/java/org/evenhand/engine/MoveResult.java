package org.evenhand.engine;

import java.util.List;

/**
 * What moving one process of a case to another version gives, or would give.
 *
 * @param problems why it cannot be moved; empty when it can
 * @param changed open steps that are not what they were: another name, place or form
 */
public record MoveResult(List<Problem> problems, List<ChangedStep> changed) {

    /** Why not. */
    public enum Why {
        /** It has ended. */
        ENDED,
        /** It runs on another version by now. */
        ELSEWHERE,
        /** It stands at a step for which the plan names none. */
        NO_STEP,
        /** A step cannot go where the plan sends it, whoever stands at it. */
        UNFIT,
        /** The form of a step did not come with the new version. */
        NO_FORM,
        /** A deadline that the new version adds would be over at once. */
        OVERDUE,
        /** The engine cannot do it; it says why. */
        ENGINE
    }

    /** @param at name of the step it is about, empty for a confidential one and where it is about none */
    public record Problem(Why why, String at, String says) {}

    /** @param form whether the form is another, or says something else */
    public record ChangedStep(OpenTask before, OpenTask after, boolean form) {}

    public MoveResult {
        problems = List.copyOf(problems);
        changed = List.copyOf(changed);
    }

    static MoveResult not(Why why, String at, String says) {
        return new MoveResult(List.of(new Problem(why, at, says)), List.of());
    }

    public boolean isPossible() {
        return problems.isEmpty();
    }
}
