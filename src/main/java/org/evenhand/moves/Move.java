package org.evenhand.moves;

import java.time.Instant;
import java.util.Map;
import org.evenhand.engine.VersionMove;
import org.jspecify.annotations.Nullable;

/**
 * A plan to move cases, and how far it has come.
 *
 * @param newest the newest version there was when it was planned
 * @param steps where each step goes, by id; who stands at one that is not named stays
 * @param undoes id of the move it takes back, null for any other
 * @param reason why, as its planner says it
 * @param total how many cases, of which the present pass has done so many and left out so many
 */
public record Move(
        String id,
        String processKey,
        int from,
        int to,
        int newest,
        Map<String, String> steps,
        @Nullable String undoes,
        String reason,
        String plannedBy,
        Instant plannedAt,
        State state,
        @Nullable Instant rehearsedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant endedAt,
        int total,
        int done,
        int leftOut) {

    /** How far it has come. */
    public enum State {
        /** Each case is moved and moved back, to see what would happen. */
        REHEARSING,
        /** Waits for a second person. */
        REHEARSED,
        /** Cases are moved. */
        MOVING,
        DONE,
        WITHDRAWN,
        /** There is a newer version than the one it was planned for; who is not moved stays. */
        STOPPED;

        public boolean isWork() {
            return this == REHEARSING || this == MOVING;
        }
    }

    /** One whose rehearsal begins. */
    static Move planned(
            String id,
            VersionMove move,
            int newest,
            @Nullable String undoes,
            String reason,
            String by,
            Instant at,
            int cases) {
        return new Move(
                id,
                move.processKey(),
                move.from(),
                move.to(),
                newest,
                move.steps(),
                undoes,
                reason,
                by,
                at,
                State.REHEARSING,
                null,
                null,
                null,
                null,
                cases,
                0,
                0);
    }

    public boolean is(State asked) {
        return state == asked;
    }

    VersionMove move() {
        return new VersionMove(processKey, from, to, steps);
    }

    /** What its ledger says of the plan. */
    Map<String, Object> facts() {
        return Map.of(
                "oldVersion",
                from,
                "newVersion",
                to,
                "cases",
                total,
                "mapping",
                steps.entrySet().stream()
                        .map(step -> step.getKey() + " > " + step.getValue())
                        .sorted()
                        .toList());
    }

    /** How many cases the present pass could move, and how many not. */
    Map<String, Object> counts() {
        return Map.of("cases", done - leftOut, "leftOut", leftOut);
    }
}
