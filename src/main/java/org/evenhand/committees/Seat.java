package org.evenhand.committees;

/**
 * Somebody's place in a committee.
 *
 * @param place the order in which alternates are seated, from 0; members come before
 */
public record Seat(String personId, int place, State state) {

    /** How far the person has come. */
    public enum State {
        /** Would be seated when somebody stands aside. */
        ALTERNATE,
        /** Is a member and has not said yet whether there is a conflict. */
        SEATED,
        /** Is a member without a conflict; reads and votes. */
        SITTING,
        /** Has left: a conflict, a challenge, gone away. */
        ASIDE
    }

    public boolean is(State other) {
        return state == other;
    }

    /** Whether the person is a member now. */
    public boolean isTaken() {
        return state == State.SEATED || state == State.SITTING;
    }
}
