package org.evenhand.appeals;

/**
 * A seat in the panel of an appeal.
 *
 * @param place the order in which members were named, from 0
 */
public record PanelSeat(String personId, int place, ChosenBy chosenBy, State state) {

    /** Whose choice a member is. */
    public enum ChosenBy {
        STAFF,
        HR
    }

    /** How far somebody has come. */
    public enum State {
        /** Has not said yet whether there is a conflict. */
        ASKED,
        /** Can be challenged. */
        ACCEPTED,
        /** Reads the original and decides. */
        SITTING,
        /** Has a conflict, declined, was challenged, or left. */
        ASIDE
    }

    public boolean is(State other) {
        return state == other;
    }

    /** Whether the seat is not free. */
    public boolean isTaken() {
        return state != State.ASIDE;
    }
}
