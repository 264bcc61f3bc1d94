package org.evenhand.calibration;

import java.util.Set;

/**
 * A review that waits for calibration, or was in a session.
 *
 * @param personId of the employee
 * @param raters person ids of who rates and approves it now
 * @param formerRaters person ids of who did before
 * @param keptAway person ids of those whom a conflict of interest keeps away
 */
public record SessionCase(
        String caseId,
        String personId,
        String name,
        String unit,
        String jobTitle,
        String criteriaSetId,
        Set<String> raters,
        Set<String> formerRaters,
        Set<String> keptAway,
        Outcome outcome) {

    /** What became of a review in a session. */
    public enum Outcome {
        WAITING,
        /** Signed for, and paused: it goes on when it is resumed. */
        HELD,
        KEPT,
        CHANGED,
        /** It ended, went on without calibration, or who ran the session may no longer see it. */
        LEFT_OUT
    }

    /** Whether that person may see and calibrate it: not the own review, nor that of anybody above, nor in a conflict. */
    public boolean isOpenTo(Viewer viewer) {
        return !viewer.personId().equals(personId)
                && !viewer.above().contains(personId)
                && !keptAway.contains(viewer.personId());
    }

    /** Whether that person rates or approves it, or has done. */
    public boolean isRatedBy(String person) {
        return raters.contains(person) || formerRaters.contains(person);
    }

    /** Whether the session still has to do with it. */
    public boolean isPending() {
        return outcome == Outcome.WAITING || outcome == Outcome.HELD;
    }

    /**
     * Somebody who looks at a session.
     *
     * @param above person ids of those the person reports to, directly or not
     */
    public record Viewer(String personId, Set<String> above) {}
}
