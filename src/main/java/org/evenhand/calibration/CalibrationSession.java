package org.evenhand.calibration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One session of one directorate in one cycle. It is a case: its id is the business key of its process and its ledger.
 *
 * @param criteriaSetId whose scale and criteria the ratings follow
 * @param chairId person id of who writes down what the session decides; one of the members
 * @param criteriaMonitorId person id of who watches over the criteria, and neither rates nor approves anybody there
 * @param capPercent share of the directorate that may have the highest level; null for no cap
 * @param closedAt when its last review went on, or it was called off; null before
 */
public record CalibrationSession(
        String id,
        String cycleId,
        String directorate,
        String criteriaSetId,
        String chairId,
        String criteriaMonitorId,
        @Nullable Integer capPercent,
        State state,
        String convenedBy,
        Instant convenedAt,
        @Nullable Instant closedAt) {

    /** The process a session runs on. */
    public static final String PROCESS = "calibration";

    /** Where a session stands; it moves forward only. */
    public enum State {
        OPEN,
        /** The monitor has signed, and its reviews go on, batch by batch. */
        SIGNED,
        CLOSED,
        CALLED_OFF
    }

    public boolean isCapped() {
        return capPercent != null;
    }

    public boolean is(State other) {
        return state == other;
    }
}
